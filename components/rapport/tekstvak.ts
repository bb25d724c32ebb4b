import { fieldId } from '@/components/ui/form-context'

/** id of the textarea of an editor: what inserts figures puts them there */
export const tekstvakId = fieldId('tekst', 'tekst')
