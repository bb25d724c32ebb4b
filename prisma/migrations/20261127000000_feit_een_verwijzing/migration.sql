-- DropForeignKey
-- Looked up for each of 27,000 feiten when a meetmoment is frozen. meetmoment_verzegel counts every feit, in the same
-- transaction, into meetmoment_telling, whose foreign key refuses a vraag that is not of this meetmoment.
ALTER TABLE "meetmoment_feit" DROP CONSTRAINT "meetmoment_feit_meetmoment_id_vraag_id_fkey";
