export { sourceName } from '../clipping/source-name'
