import browser from 'webextension-polyfill'

/** Calls back every so many minutes, for as long as the browser runs; the background is started for it. */
export function onEvery(name: string, minutes: number, listener: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) listener()
  })
  void begin(name, minutes)
}

/** One that is there goes on: begun anew at every start of the background, it would never come. */
async function begin(name: string, minutes: number): Promise<void> {
  if (!(await browser.alarms.get(name))) browser.alarms.create(name, { periodInMinutes: minutes })
}
