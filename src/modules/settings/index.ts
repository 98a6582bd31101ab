export { readSetting, storeSetting } from './settings.ts'
