export { readSetting, settingChangedAt, storeSetting } from './settings.ts'
