-- AlterTable
ALTER TABLE "meetmoment" ADD COLUMN "herstel_tot" DATE;

ALTER TABLE meetmoment ADD CONSTRAINT meetmoment_herstel_check CHECK (herstel_tot IS NULL OR vervangt_id IS NOT NULL);
