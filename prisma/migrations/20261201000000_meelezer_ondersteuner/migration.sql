-- The check on aanstelling that knows them comes next: a new value cannot be used in the transaction that adds it.
ALTER TYPE rol ADD VALUE 'meelezer' AFTER 'projectleider';
ALTER TYPE rol ADD VALUE 'ondersteuner' AFTER 'bureau';
