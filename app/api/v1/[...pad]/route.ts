import { missingReply, optionsReply } from '@/app/api/v1/reply'

export {
  missingReply as DELETE,
  missingReply as GET,
  missingReply as PATCH,
  missingReply as POST,
  missingReply as PUT,
  optionsReply as OPTIONS,
}
