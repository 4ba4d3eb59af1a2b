// Every supported browser has Temporal; Node 20 has not.
import 'temporal-polyfill/full/global'
import { afterAll, vi } from 'vitest'

// A page that a test leaves may have begun to load more of itself: that must come before the file of tests has gone.
afterAll(() => vi.dynamicImportSettled())
