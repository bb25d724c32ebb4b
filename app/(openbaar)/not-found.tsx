export { Onvindbaar as default } from '@/components/shell/onvindbaar'
