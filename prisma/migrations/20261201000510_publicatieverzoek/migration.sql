-- CreateTable
CREATE TABLE "publicatieverzoek" (
    "id" SERIAL NOT NULL,
    "meetmoment_id" INTEGER NOT NULL,
    "gezien" TEXT NOT NULL,
    "reden" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by_id" INTEGER,

    CONSTRAINT "publicatieverzoek_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "publicatieverzoek_meetmoment_id_idx" ON "publicatieverzoek"("meetmoment_id");

-- CreateIndex
CREATE INDEX "publicatieverzoek_asked_by_id_idx" ON "publicatieverzoek"("asked_by_id");

-- AddForeignKey
ALTER TABLE "publicatieverzoek" ADD CONSTRAINT "publicatieverzoek_meetmoment_id_fkey" FOREIGN KEY ("meetmoment_id") REFERENCES "meetmoment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publicatieverzoek" ADD CONSTRAINT "publicatieverzoek_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "gebruiker"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE publicatieverzoek ADD CONSTRAINT publicatieverzoek_reden_check CHECK (btrim(reden) <> '');
CREATE TRIGGER append_only BEFORE UPDATE ON publicatieverzoek FOR EACH ROW EXECUTE FUNCTION refuse_change_but_person('asked_by_id');
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON publicatieverzoek FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
