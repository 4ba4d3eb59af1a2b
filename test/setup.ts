// Every supported browser has Temporal; Node 20 has not.
import 'temporal-polyfill/full/global'
