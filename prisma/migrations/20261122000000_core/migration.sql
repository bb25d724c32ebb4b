-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "waarde" AS ENUM ('ja', 'ten_dele', 'nee');

-- CreateEnum
CREATE TYPE "grootteklasse" AS ENUM ('klein', 'middelgroot', 'groot');

-- CreateEnum
CREATE TYPE "rol" AS ENUM ('projectleider', 'regiocorrespondent', 'bureau', 'beheerder');

-- CreateEnum
CREATE TYPE "meetmomentstatus" AS ENUM ('gepland', 'open', 'bevroren', 'gepubliceerd');

-- CreateTable
CREATE TABLE "gemeente" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "provincie" TEXT NOT NULL,
    "geldig_van" DATE,
    "geldig_tot" DATE,
    "opvolger_id" INTEGER,
    "x_km" INTEGER NOT NULL,
    "y_km" INTEGER NOT NULL,

    CONSTRAINT "gemeente_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inwonertal" (
    "gemeente_id" INTEGER NOT NULL,
    "peildatum" DATE NOT NULL,
    "inwoners" INTEGER NOT NULL,
    "bron" TEXT NOT NULL,

    CONSTRAINT "inwonertal_pkey" PRIMARY KEY ("gemeente_id","peildatum")
);

-- CreateTable
CREATE TABLE "regio" (
    "id" SERIAL NOT NULL,
    "sleutel" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "ouder_id" INTEGER,
    "kolom" INTEGER,
    "rij" INTEGER,

    CONSTRAINT "regio_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regiolidmaatschap" (
    "id" SERIAL NOT NULL,
    "gemeente_id" INTEGER NOT NULL,
    "regio_id" INTEGER NOT NULL,
    "geldig_van" DATE,
    "geldig_tot" DATE,

    CONSTRAINT "regiolidmaatschap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vragenlijst" (
    "id" SERIAL NOT NULL,
    "sleutel" TEXT NOT NULL,
    "naam" TEXT NOT NULL,

    CONSTRAINT "vragenlijst_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vragenlijstversie" (
    "id" SERIAL NOT NULL,
    "vragenlijst_id" INTEGER NOT NULL,
    "sleutel" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "volgorde" INTEGER NOT NULL,

    CONSTRAINT "vragenlijstversie_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fase" (
    "versie_id" INTEGER NOT NULL,
    "nummer" INTEGER NOT NULL,
    "naam" TEXT NOT NULL,
    "streefdatum" DATE NOT NULL,

    CONSTRAINT "fase_pkey" PRIMARY KEY ("versie_id","nummer")
);

-- CreateTable
CREATE TABLE "thema" (
    "versie_id" INTEGER NOT NULL,
    "sleutel" TEXT NOT NULL,
    "nummer" INTEGER NOT NULL,
    "fase_nummer" INTEGER NOT NULL,
    "naam" TEXT NOT NULL,

    CONSTRAINT "thema_pkey" PRIMARY KEY ("versie_id","sleutel")
);

-- CreateTable
CREATE TABLE "vraag" (
    "id" SERIAL NOT NULL,
    "vragenlijst_id" INTEGER NOT NULL,
    "sleutel" TEXT NOT NULL,

    CONSTRAINT "vraag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vraagversie" (
    "versie_id" INTEGER NOT NULL,
    "vraag_id" INTEGER NOT NULL,
    "thema_sleutel" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "volgorde" INTEGER NOT NULL,
    "kort" TEXT NOT NULL,
    "tekst" TEXT NOT NULL,
    "uitleg" TEXT,
    "streefdatum" DATE NOT NULL,

    CONSTRAINT "vraagversie_pkey" PRIMARY KEY ("versie_id","vraag_id")
);

-- CreateTable
CREATE TABLE "antwoord" (
    "gemeente_id" INTEGER NOT NULL,
    "vraag_id" INTEGER NOT NULL,
    "waarde" "waarde",
    "toelichting" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL,
    "versie_id" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" INTEGER,

    CONSTRAINT "antwoord_pkey" PRIMARY KEY ("gemeente_id","vraag_id")
);

-- CreateTable
CREATE TABLE "antwoord_wijziging" (
    "gemeente_id" INTEGER NOT NULL,
    "vraag_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "waarde" "waarde",
    "toelichting" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" INTEGER,

    CONSTRAINT "antwoord_wijziging_pkey" PRIMARY KEY ("gemeente_id","vraag_id","version")
);

-- CreateTable
CREATE TABLE "meetmoment" (
    "id" SERIAL NOT NULL,
    "sleutel" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "peildatum" DATE NOT NULL,
    "versie_id" INTEGER NOT NULL,
    "status" "meetmomentstatus" NOT NULL DEFAULT 'gepland',
    "toelichting" TEXT NOT NULL DEFAULT '',
    "opened_at" TIMESTAMPTZ(3),
    "frozen_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "vervangt_id" INTEGER,
    "vervang_reden" TEXT,

    CONSTRAINT "meetmoment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "afwijkende_grootteklasse" (
    "meetmoment_id" INTEGER NOT NULL,
    "gemeente_id" INTEGER NOT NULL,
    "grootteklasse" "grootteklasse" NOT NULL,
    "reden" TEXT NOT NULL,

    CONSTRAINT "afwijkende_grootteklasse_pkey" PRIMARY KEY ("meetmoment_id","gemeente_id")
);

-- CreateTable
CREATE TABLE "meetmoment_gemeente" (
    "meetmoment_id" INTEGER NOT NULL,
    "gemeente_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "provincie" TEXT NOT NULL,
    "inwoners" INTEGER NOT NULL,
    "grootteklasse" "grootteklasse" NOT NULL,
    "klasse_reden" TEXT,
    "regio_sleutel" TEXT NOT NULL,
    "regio_naam" TEXT NOT NULL,
    "subregio_sleutel" TEXT,
    "subregio_naam" TEXT,

    CONSTRAINT "meetmoment_gemeente_pkey" PRIMARY KEY ("meetmoment_id","gemeente_id")
);

-- CreateTable
CREATE TABLE "meetmoment_vraag" (
    "meetmoment_id" INTEGER NOT NULL,
    "vraag_id" INTEGER NOT NULL,
    "vraag_sleutel" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "volgorde" INTEGER NOT NULL,
    "kort" TEXT NOT NULL,
    "tekst" TEXT NOT NULL,
    "uitleg" TEXT,
    "streefdatum" DATE NOT NULL,
    "thema_sleutel" TEXT NOT NULL,
    "thema_nummer" INTEGER NOT NULL,
    "thema_naam" TEXT NOT NULL,
    "fase_nummer" INTEGER NOT NULL,
    "fase_naam" TEXT NOT NULL,
    "fase_streefdatum" DATE NOT NULL,

    CONSTRAINT "meetmoment_vraag_pkey" PRIMARY KEY ("meetmoment_id","vraag_id")
);

-- CreateTable
CREATE TABLE "meetmoment_feit" (
    "meetmoment_id" INTEGER NOT NULL,
    "gemeente_id" INTEGER NOT NULL,
    "vraag_id" INTEGER NOT NULL,
    "waarde" "waarde",
    "toelichting" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3),

    CONSTRAINT "meetmoment_feit_pkey" PRIMARY KEY ("meetmoment_id","gemeente_id","vraag_id")
);

-- CreateTable
CREATE TABLE "gebruiker" (
    "id" SERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "wachtwoord_hash" TEXT,
    "actief" BOOLEAN NOT NULL DEFAULT true,
    "demo_sleutel" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gebruiker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "aanstelling" (
    "id" SERIAL NOT NULL,
    "gebruiker_id" INTEGER NOT NULL,
    "rol" "rol" NOT NULL,
    "gemeente_id" INTEGER,
    "regio_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "aanstelling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessie" (
    "id" UUID NOT NULL,
    "gebruiker_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessie_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wachtwoordlink" (
    "token_hash" TEXT NOT NULL,
    "gebruiker_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "wachtwoordlink_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "inlogpoging" (
    "id" BIGSERIAL NOT NULL,
    "sleutel" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "inlogpoging_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auditregel" (
    "id" BIGSERIAL NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "gebruiker_id" INTEGER,
    "handeling" TEXT NOT NULL,
    "onderwerp" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "auditregel_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "gemeente_code_key" ON "gemeente"("code");

-- CreateIndex
CREATE INDEX "gemeente_opvolger_id_idx" ON "gemeente"("opvolger_id");

-- CreateIndex
CREATE UNIQUE INDEX "regio_sleutel_key" ON "regio"("sleutel");

-- CreateIndex
CREATE INDEX "regio_ouder_id_idx" ON "regio"("ouder_id");

-- CreateIndex
CREATE UNIQUE INDEX "regio_kolom_rij_key" ON "regio"("kolom", "rij");

-- CreateIndex
CREATE INDEX "regiolidmaatschap_gemeente_id_idx" ON "regiolidmaatschap"("gemeente_id");

-- CreateIndex
CREATE INDEX "regiolidmaatschap_regio_id_idx" ON "regiolidmaatschap"("regio_id");

-- CreateIndex
CREATE UNIQUE INDEX "vragenlijst_sleutel_key" ON "vragenlijst"("sleutel");

-- CreateIndex
CREATE UNIQUE INDEX "vragenlijstversie_sleutel_key" ON "vragenlijstversie"("sleutel");

-- CreateIndex
CREATE UNIQUE INDEX "vragenlijstversie_vragenlijst_id_volgorde_key" ON "vragenlijstversie"("vragenlijst_id", "volgorde");

-- CreateIndex
CREATE UNIQUE INDEX "thema_versie_id_nummer_key" ON "thema"("versie_id", "nummer");

-- CreateIndex
CREATE UNIQUE INDEX "vraag_sleutel_key" ON "vraag"("sleutel");

-- CreateIndex
CREATE UNIQUE INDEX "vraagversie_versie_id_code_key" ON "vraagversie"("versie_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "vraagversie_versie_id_volgorde_key" ON "vraagversie"("versie_id", "volgorde");

-- CreateIndex
CREATE INDEX "antwoord_versie_id_vraag_id_idx" ON "antwoord"("versie_id", "vraag_id");

-- CreateIndex
CREATE INDEX "antwoord_vraag_id_idx" ON "antwoord"("vraag_id");

-- CreateIndex
CREATE INDEX "antwoord_updated_by_id_idx" ON "antwoord"("updated_by_id");

-- CreateIndex
CREATE INDEX "antwoord_wijziging_created_by_id_idx" ON "antwoord_wijziging"("created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "meetmoment_sleutel_key" ON "meetmoment"("sleutel");

-- CreateIndex
CREATE UNIQUE INDEX "meetmoment_vervangt_id_key" ON "meetmoment"("vervangt_id");

-- CreateIndex
CREATE INDEX "meetmoment_versie_id_idx" ON "meetmoment"("versie_id");

-- CreateIndex
CREATE INDEX "afwijkende_grootteklasse_gemeente_id_idx" ON "afwijkende_grootteklasse"("gemeente_id");

-- CreateIndex
CREATE INDEX "meetmoment_gemeente_gemeente_id_idx" ON "meetmoment_gemeente"("gemeente_id");

-- CreateIndex
CREATE UNIQUE INDEX "meetmoment_vraag_meetmoment_id_code_key" ON "meetmoment_vraag"("meetmoment_id", "code");

-- CreateIndex
CREATE INDEX "meetmoment_feit_meetmoment_id_vraag_id_idx" ON "meetmoment_feit"("meetmoment_id", "vraag_id");

-- CreateIndex
CREATE UNIQUE INDEX "gebruiker_email_key" ON "gebruiker"("email");

-- CreateIndex
CREATE UNIQUE INDEX "gebruiker_demo_sleutel_key" ON "gebruiker"("demo_sleutel");

-- CreateIndex
CREATE INDEX "aanstelling_gebruiker_id_idx" ON "aanstelling"("gebruiker_id");

-- CreateIndex
CREATE INDEX "aanstelling_gemeente_id_idx" ON "aanstelling"("gemeente_id");

-- CreateIndex
CREATE INDEX "aanstelling_regio_id_idx" ON "aanstelling"("regio_id");

-- CreateIndex
CREATE INDEX "sessie_gebruiker_id_idx" ON "sessie"("gebruiker_id");

-- CreateIndex
CREATE INDEX "sessie_expires_at_idx" ON "sessie"("expires_at");

-- CreateIndex
CREATE INDEX "wachtwoordlink_gebruiker_id_idx" ON "wachtwoordlink"("gebruiker_id");

-- CreateIndex
CREATE INDEX "inlogpoging_sleutel_created_at_idx" ON "inlogpoging"("sleutel", "created_at");

-- CreateIndex
CREATE INDEX "inlogpoging_created_at_idx" ON "inlogpoging"("created_at");

-- CreateIndex
CREATE INDEX "auditregel_onderwerp_created_at_idx" ON "auditregel"("onderwerp", "created_at");

-- CreateIndex
CREATE INDEX "auditregel_gebruiker_id_idx" ON "auditregel"("gebruiker_id");

-- AddForeignKey
ALTER TABLE "gemeente" ADD CONSTRAINT "gemeente_opvolger_id_fkey" FOREIGN KEY ("opvolger_id") REFERENCES "gemeente"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inwonertal" ADD CONSTRAINT "inwonertal_gemeente_id_fkey" FOREIGN KEY ("gemeente_id") REFERENCES "gemeente"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regio" ADD CONSTRAINT "regio_ouder_id_fkey" FOREIGN KEY ("ouder_id") REFERENCES "regio"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regiolidmaatschap" ADD CONSTRAINT "regiolidmaatschap_gemeente_id_fkey" FOREIGN KEY ("gemeente_id") REFERENCES "gemeente"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regiolidmaatschap" ADD CONSTRAINT "regiolidmaatschap_regio_id_fkey" FOREIGN KEY ("regio_id") REFERENCES "regio"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vragenlijstversie" ADD CONSTRAINT "vragenlijstversie_vragenlijst_id_fkey" FOREIGN KEY ("vragenlijst_id") REFERENCES "vragenlijst"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fase" ADD CONSTRAINT "fase_versie_id_fkey" FOREIGN KEY ("versie_id") REFERENCES "vragenlijstversie"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thema" ADD CONSTRAINT "thema_versie_id_fkey" FOREIGN KEY ("versie_id") REFERENCES "vragenlijstversie"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thema" ADD CONSTRAINT "thema_versie_id_fase_nummer_fkey" FOREIGN KEY ("versie_id", "fase_nummer") REFERENCES "fase"("versie_id", "nummer") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vraag" ADD CONSTRAINT "vraag_vragenlijst_id_fkey" FOREIGN KEY ("vragenlijst_id") REFERENCES "vragenlijst"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vraagversie" ADD CONSTRAINT "vraagversie_versie_id_fkey" FOREIGN KEY ("versie_id") REFERENCES "vragenlijstversie"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vraagversie" ADD CONSTRAINT "vraagversie_vraag_id_fkey" FOREIGN KEY ("vraag_id") REFERENCES "vraag"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vraagversie" ADD CONSTRAINT "vraagversie_versie_id_thema_sleutel_fkey" FOREIGN KEY ("versie_id", "thema_sleutel") REFERENCES "thema"("versie_id", "sleutel") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "antwoord" ADD CONSTRAINT "antwoord_gemeente_id_fkey" FOREIGN KEY ("gemeente_id") REFERENCES "gemeente"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "antwoord" ADD CONSTRAINT "antwoord_vraag_id_fkey" FOREIGN KEY ("vraag_id") REFERENCES "vraag"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "antwoord" ADD CONSTRAINT "antwoord_versie_id_vraag_id_fkey" FOREIGN KEY ("versie_id", "vraag_id") REFERENCES "vraagversie"("versie_id", "vraag_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "antwoord" ADD CONSTRAINT "antwoord_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "gebruiker"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "antwoord_wijziging" ADD CONSTRAINT "antwoord_wijziging_gemeente_id_vraag_id_fkey" FOREIGN KEY ("gemeente_id", "vraag_id") REFERENCES "antwoord"("gemeente_id", "vraag_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "antwoord_wijziging" ADD CONSTRAINT "antwoord_wijziging_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "gebruiker"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetmoment" ADD CONSTRAINT "meetmoment_versie_id_fkey" FOREIGN KEY ("versie_id") REFERENCES "vragenlijstversie"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetmoment" ADD CONSTRAINT "meetmoment_vervangt_id_fkey" FOREIGN KEY ("vervangt_id") REFERENCES "meetmoment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "afwijkende_grootteklasse" ADD CONSTRAINT "afwijkende_grootteklasse_meetmoment_id_fkey" FOREIGN KEY ("meetmoment_id") REFERENCES "meetmoment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "afwijkende_grootteklasse" ADD CONSTRAINT "afwijkende_grootteklasse_gemeente_id_fkey" FOREIGN KEY ("gemeente_id") REFERENCES "gemeente"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetmoment_gemeente" ADD CONSTRAINT "meetmoment_gemeente_meetmoment_id_fkey" FOREIGN KEY ("meetmoment_id") REFERENCES "meetmoment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetmoment_gemeente" ADD CONSTRAINT "meetmoment_gemeente_gemeente_id_fkey" FOREIGN KEY ("gemeente_id") REFERENCES "gemeente"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetmoment_vraag" ADD CONSTRAINT "meetmoment_vraag_meetmoment_id_fkey" FOREIGN KEY ("meetmoment_id") REFERENCES "meetmoment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetmoment_feit" ADD CONSTRAINT "meetmoment_feit_meetmoment_id_fkey" FOREIGN KEY ("meetmoment_id") REFERENCES "meetmoment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetmoment_feit" ADD CONSTRAINT "meetmoment_feit_meetmoment_id_gemeente_id_fkey" FOREIGN KEY ("meetmoment_id", "gemeente_id") REFERENCES "meetmoment_gemeente"("meetmoment_id", "gemeente_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetmoment_feit" ADD CONSTRAINT "meetmoment_feit_meetmoment_id_vraag_id_fkey" FOREIGN KEY ("meetmoment_id", "vraag_id") REFERENCES "meetmoment_vraag"("meetmoment_id", "vraag_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aanstelling" ADD CONSTRAINT "aanstelling_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aanstelling" ADD CONSTRAINT "aanstelling_gemeente_id_fkey" FOREIGN KEY ("gemeente_id") REFERENCES "gemeente"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aanstelling" ADD CONSTRAINT "aanstelling_regio_id_fkey" FOREIGN KEY ("regio_id") REFERENCES "regio"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessie" ADD CONSTRAINT "sessie_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wachtwoordlink" ADD CONSTRAINT "wachtwoordlink_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auditregel" ADD CONSTRAINT "auditregel_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE SET NULL ON UPDATE CASCADE;


