-- CreateTable
CREATE UNLOGGED TABLE "bestand" (
    "sleutel" TEXT NOT NULL,
    "merk" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bestand_pkey" PRIMARY KEY ("sleutel")
);


-- Most formats are compressed already; trying it once more only takes time.
ALTER TABLE bestand ALTER COLUMN bytes SET STORAGE EXTERNAL;
