extension Migrations {
    /// The first schema. Never edited once released: later ones add to it.
    ///
    /// Money is in fen, `*_at` in seconds since 1970 UTC, `*_on` in days since 1970 in Shanghai.
    static let schema1 = """
        CREATE TABLE accounts(
            id INTEGER PRIMARY KEY, email TEXT NOT NULL, email_key TEXT NOT NULL UNIQUE,
            password TEXT NOT NULL, mailed_password TEXT, mailed_expires_at INTEGER,
            language TEXT NOT NULL CHECK(language IN ('en', 'zh-Hans', 'de')),
            activated_at INTEGER NOT NULL, revision INTEGER NOT NULL DEFAULT 1) STRICT;

        -- Not activated yet: reserves nothing.
        CREATE TABLE registrations(
            order_number TEXT PRIMARY KEY, email TEXT NOT NULL, password TEXT NOT NULL,
            language TEXT NOT NULL, expires_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX registrations_by_expiry ON registrations(expires_at);

        CREATE TABLE codes(
            hash BLOB PRIMARY KEY CHECK(length(hash) = 32),
            kind TEXT NOT NULL CHECK(kind IN ('activation', 'address', 'objection')),
            order_number TEXT, account INTEGER REFERENCES accounts, email TEXT,
            expires_at INTEGER NOT NULL, used_at INTEGER) STRICT, WITHOUT ROWID;
        CREATE INDEX codes_by_order ON codes(order_number) WHERE order_number IS NOT NULL;

        -- The key is a hash of the address (known or not), the source or the order.
        CREATE TABLE throttle(
            kind TEXT NOT NULL, key BLOB NOT NULL, window_at INTEGER NOT NULL,
            failures INTEGER NOT NULL, blocked_until INTEGER NOT NULL,
            PRIMARY KEY(kind, key)) STRICT, WITHOUT ROWID;

        CREATE TABLE orders(
            number TEXT PRIMARY KEY, customer TEXT NOT NULL, payer TEXT NOT NULL,
            product TEXT NOT NULL, quantity INTEGER NOT NULL CHECK(quantity > 0), email TEXT,
            placed_at INTEGER NOT NULL, account INTEGER REFERENCES accounts)
            STRICT, WITHOUT ROWID;
        CREATE INDEX orders_by_account ON orders(account) WHERE account IS NOT NULL;

        -- No foreign key to orders: a payment may come before its order.
        CREATE TABLE billing_records(
            number TEXT PRIMARY KEY, order_number TEXT NOT NULL,
            amount INTEGER NOT NULL CHECK(amount > 0), paid_at INTEGER NOT NULL)
            STRICT, WITHOUT ROWID;
        CREATE INDEX billing_records_by_order ON billing_records(order_number);

        CREATE TABLE staff(
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, email TEXT NOT NULL,
            role TEXT NOT NULL CHECK(role IN ('clerk', 'lead')), disabled_at INTEGER) STRICT;
        CREATE TABLE staff_keys(
            fingerprint TEXT PRIMARY KEY, staff INTEGER NOT NULL REFERENCES staff,
            type TEXT NOT NULL, key TEXT NOT NULL) STRICT, WITHOUT ROWID;
        -- Acts on no application: staff, keys, notices, calendar.
        CREATE TABLE staff_log(
            id INTEGER PRIMARY KEY, at INTEGER NOT NULL, name TEXT NOT NULL,
            action TEXT NOT NULL, content TEXT NOT NULL) STRICT;

        CREATE TABLE applications(
            id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE,
            account INTEGER NOT NULL REFERENCES accounts,
            stage TEXT NOT NULL CHECK(stage IN ('submitted', 'inProcess', 'issued', 'mailedOut',
                'readyForPickup', 'received', 'returned', 'rejected', 'withdrawn', 'voided')),
            live INTEGER NOT NULL GENERATED ALWAYS AS
                (stage NOT IN ('rejected', 'withdrawn', 'voided')) STORED,
            type TEXT NOT NULL CHECK(type IN ('normal', 'special')),
            delivery TEXT NOT NULL DEFAULT 'paper' CHECK(delivery IN ('paper')),
            title TEXT NOT NULL, taxpayer_id TEXT, registered_address TEXT, telephone TEXT,
            bank TEXT, bank_account TEXT, payer TEXT NOT NULL,
            certificate INTEGER NOT NULL CHECK(certificate IN (0, 1)),
            method TEXT NOT NULL CHECK(method IN ('yunda', 'sf', 'pickup')),
            recipient TEXT NOT NULL, ship_telephone TEXT NOT NULL,
            province TEXT, city TEXT, address TEXT, postal_code TEXT,
            carrier TEXT CHECK(carrier IN ('yunda', 'sf')), waybill TEXT, mailed_at INTEGER,
            submitted_at INTEGER NOT NULL,
            -- The rule's date; a notice is applied on reading.
            due_on INTEGER NOT NULL,
            provisional INTEGER NOT NULL CHECK(provisional IN (0, 1)),
            taken_by INTEGER REFERENCES staff, taken_at INTEGER,
            replaces INTEGER REFERENCES applications,
            total INTEGER NOT NULL CHECK(total > 0), revision INTEGER NOT NULL,
            -- The newest entry of the history, and its hash.
            entries INTEGER NOT NULL, head BLOB NOT NULL CHECK(length(head) = 32),
            UNIQUE(id, live),
            CHECK(stage <> 'mailedOut' OR (waybill IS NOT NULL AND carrier IS NOT NULL
                AND mailed_at IS NOT NULL AND method <> 'pickup')),
            CHECK(stage <> 'readyForPickup' OR method = 'pickup'),
            CHECK(method = 'pickup' OR (province IS NOT NULL AND city IS NOT NULL
                AND address IS NOT NULL)),
            CHECK(type = 'normal' OR (taxpayer_id IS NOT NULL AND registered_address IS NOT NULL
                AND telephone IS NOT NULL AND bank IS NOT NULL AND bank_account IS NOT NULL)))
            STRICT;
        CREATE INDEX queue ON applications(stage, type, due_on, number);
        CREATE INDEX applications_by_due ON applications(due_on, number);
        CREATE INDEX applications_by_account ON applications(account, id);
        CREATE INDEX by_taxpayer ON applications(taxpayer_id) WHERE taxpayer_id IS NOT NULL;
        CREATE INDEX by_waybill ON applications(waybill) WHERE waybill IS NOT NULL;
        CREATE UNIQUE INDEX one_successor ON applications(replaces)
            WHERE replaces IS NOT NULL AND stage NOT IN ('rejected', 'withdrawn', 'voided');

        CREATE TABLE requests(
            id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE,
            account INTEGER NOT NULL REFERENCES accounts,
            application INTEGER REFERENCES applications, record TEXT REFERENCES billing_records,
            kind TEXT NOT NULL CHECK(kind IN ('where', 'title', 'split', 'certificate', 'refund',
                'other')),
            status TEXT NOT NULL CHECK(status IN ('open', 'waiting', 'done', 'declined')),
            step TEXT, return_waybill TEXT, staff_read INTEGER NOT NULL,
            applicant_read INTEGER NOT NULL, revision INTEGER NOT NULL) STRICT;
        CREATE TABLE messages(
            request INTEGER NOT NULL REFERENCES requests, entry INTEGER NOT NULL,
            at INTEGER NOT NULL, actor TEXT NOT NULL, name TEXT, text TEXT NOT NULL,
            PRIMARY KEY(request, entry)) STRICT, WITHOUT ROWID;
        CREATE TABLE splits(
            id INTEGER PRIMARY KEY, request INTEGER NOT NULL UNIQUE REFERENCES requests,
            record TEXT NOT NULL REFERENCES billing_records, ended_at INTEGER) STRICT;
        CREATE UNIQUE INDEX one_split ON splits(record) WHERE ended_at IS NULL;
        CREATE TABLE split_parts(
            split INTEGER NOT NULL REFERENCES splits, part INTEGER NOT NULL CHECK(part > 0),
            title TEXT NOT NULL, amount INTEGER NOT NULL CHECK(amount > 0),
            PRIMARY KEY(split, part)) STRICT, WITHOUT ROWID;
        CREATE TRIGGER splits_added BEFORE INSERT ON splits BEGIN
            SELECT RAISE(ABORT, 'claimed')
                WHERE EXISTS(SELECT 1 FROM claims WHERE record = NEW.record AND live = 1);
        END;
        CREATE TRIGGER split_parts_no_update BEFORE UPDATE ON split_parts BEGIN
            SELECT RAISE(ABORT, 'agreed');
        END;
        CREATE TRIGGER split_parts_no_delete BEFORE DELETE ON split_parts BEGIN
            SELECT RAISE(ABORT, 'agreed');
        END;

        -- A record's claim is live while its application is: `live` follows the stage by the
        -- generated column and the cascade, so bills are claimed and freed by the schema.
        CREATE TABLE claims(
            application INTEGER NOT NULL, record TEXT NOT NULL REFERENCES billing_records,
            split INTEGER, part INTEGER NOT NULL DEFAULT 0,
            amount INTEGER NOT NULL CHECK(amount > 0), live INTEGER NOT NULL,
            PRIMARY KEY(application, record), CHECK((split IS NULL) = (part = 0)),
            FOREIGN KEY(split, part) REFERENCES split_parts(split, part),
            FOREIGN KEY(application, live) REFERENCES applications(id, live)
                ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX one_live_claim ON claims(record, part) WHERE live = 1;
        CREATE INDEX claims_by_record ON claims(record);
        CREATE TRIGGER claims_added AFTER INSERT ON claims WHEN NEW.live BEGIN
            SELECT RAISE(ABORT, 'claimed')
                WHERE EXISTS(SELECT 1 FROM claims
                        WHERE record = NEW.record AND live AND split IS NOT NEW.split)
                    OR EXISTS(SELECT 1 FROM splits WHERE record = NEW.record
                        AND ended_at IS NULL AND id IS NOT NEW.split);
            SELECT RAISE(ABORT, 'amount') WHERE NEW.amount IS NOT CASE
                WHEN NEW.split IS NULL
                    THEN (SELECT amount FROM billing_records WHERE number = NEW.record)
                ELSE (SELECT amount FROM split_parts
                    WHERE split = NEW.split AND part = NEW.part) END;
            SELECT RAISE(ABORT, 'parts') WHERE NEW.split IS NOT NULL
                AND (SELECT sum(amount) FROM split_parts WHERE split = NEW.split)
                    IS NOT (SELECT amount FROM billing_records WHERE number = NEW.record);
        END;
        CREATE TRIGGER claims_revived AFTER UPDATE ON claims WHEN NEW.live BEGIN
            SELECT RAISE(ABORT, 'claimed')
                WHERE EXISTS(SELECT 1 FROM claims
                        WHERE record = NEW.record AND live AND split IS NOT NEW.split)
                    OR EXISTS(SELECT 1 FROM splits WHERE record = NEW.record
                        AND ended_at IS NULL AND id IS NOT NEW.split);
        END;
        -- What an application holds stays as it was when it was applied for.
        CREATE TRIGGER billing_records_held
            BEFORE UPDATE OF order_number, amount, paid_at ON billing_records
            WHEN EXISTS(SELECT 1 FROM claims WHERE record = OLD.number AND live)
                OR EXISTS(SELECT 1 FROM splits WHERE record = OLD.number AND ended_at IS NULL)
        BEGIN
            SELECT RAISE(ABORT, 'held');
        END;

        -- A snapshot of what was applied for; the feeds may change later.
        CREATE TABLE lines(
            application INTEGER NOT NULL REFERENCES applications, line INTEGER NOT NULL,
            record TEXT NOT NULL, item TEXT NOT NULL, quantity INTEGER NOT NULL,
            net INTEGER NOT NULL, tax INTEGER NOT NULL, rate_per_mille INTEGER NOT NULL,
            PRIMARY KEY(application, line)) STRICT, WITHOUT ROWID;

        -- A digital Fapiao has the code '': NULLs would never collide.
        CREATE TABLE fapiaos(
            application INTEGER NOT NULL REFERENCES applications, item INTEGER NOT NULL,
            code TEXT NOT NULL DEFAULT '', number TEXT NOT NULL,
            amount INTEGER NOT NULL CHECK(amount > 0), issued_on INTEGER NOT NULL,
            undone_at INTEGER, voided_by TEXT CHECK(voided_by IN ('void', 'redLetter')),
            form_number TEXT, PRIMARY KEY(application, item)) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX number_used_once ON fapiaos(code, number) WHERE undone_at IS NULL;

        -- Content is canonical JSON of what changed; entry 1 holds the whole forms.
        CREATE TABLE history(
            application INTEGER NOT NULL REFERENCES applications, entry INTEGER NOT NULL,
            at INTEGER NOT NULL,
            actor TEXT NOT NULL CHECK(actor IN ('applicant', 'system', 'operator', 'staff')),
            name TEXT, action TEXT NOT NULL, stage TEXT NOT NULL, remark TEXT,
            content TEXT NOT NULL,
            hash BLOB NOT NULL CHECK(length(hash) = 32),
            PRIMARY KEY(application, entry)) STRICT, WITHOUT ROWID;
        CREATE TRIGGER history_no_update BEFORE UPDATE ON history BEGIN
            SELECT RAISE(ABORT, 'append-only');
        END;
        CREATE TRIGGER history_no_delete BEFORE DELETE ON history BEGIN
            SELECT RAISE(ABORT, 'append-only');
        END;

        -- What was typed, a row a field, until Confirm makes an application of it.
        CREATE TABLE drafts(
            id INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES accounts,
            bills_key TEXT NOT NULL, replaced INTEGER NOT NULL DEFAULT 0,
            application INTEGER REFERENCES applications,
            -- The application that the first values came from.
            filled_from TEXT, begun_at INTEGER NOT NULL, touched_at INTEGER NOT NULL,
            -- Whether anything was typed since: only then is it offered again.
            typed INTEGER NOT NULL DEFAULT 0) STRICT;
        CREATE UNIQUE INDEX one_open_draft ON drafts(account, bills_key)
            WHERE application IS NULL AND replaced = 0;
        CREATE INDEX drafts_by_touch ON drafts(touched_at);
        CREATE TABLE draft_fields(
            draft INTEGER NOT NULL REFERENCES drafts ON DELETE CASCADE, field TEXT NOT NULL,
            value TEXT NOT NULL, PRIMARY KEY(draft, field)) STRICT, WITHOUT ROWID;

        CREATE TABLE titles(
            account INTEGER NOT NULL REFERENCES accounts,
            kind TEXT NOT NULL CHECK(kind IN ('title', 'address')),
            content TEXT NOT NULL, used_at INTEGER NOT NULL,
            forgotten INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY(account, kind, content)) STRICT, WITHOUT ROWID;

        CREATE TABLE notices(
            id INTEGER PRIMARY KEY, type TEXT CHECK(type IN ('normal', 'special')),
            en TEXT NOT NULL, zh TEXT NOT NULL, de TEXT NOT NULL, expected_on INTEGER NOT NULL,
            set_at INTEGER NOT NULL, cleared_at INTEGER) STRICT;
        CREATE UNIQUE INDEX one_notice ON notices(coalesce(type, '')) WHERE cleared_at IS NULL;

        -- The secret is nulled on delivery or expiry.
        CREATE TABLE outbox(
            id INTEGER PRIMARY KEY, message_id TEXT NOT NULL UNIQUE, once TEXT UNIQUE,
            recipient TEXT NOT NULL, language TEXT NOT NULL, kind TEXT NOT NULL,
            content TEXT NOT NULL, secret TEXT, secret_until INTEGER,
            written_at INTEGER NOT NULL, due_at INTEGER, tries INTEGER NOT NULL DEFAULT 0,
            failure TEXT, delivered_at INTEGER,
            CHECK(delivered_at IS NULL OR secret IS NULL)) STRICT;
        CREATE INDEX outbox_due ON outbox(due_at) WHERE delivered_at IS NULL;

        CREATE TABLE calendar(day INTEGER PRIMARY KEY, working INTEGER NOT NULL) STRICT;
        CREATE TABLE numbers(
            kind TEXT NOT NULL, day INTEGER NOT NULL, last INTEGER NOT NULL,
            PRIMARY KEY(kind, day)) STRICT, WITHOUT ROWID;

        -- How many applications each queue holds, kept by the triggers below.
        CREATE TABLE tallies(
            stage TEXT NOT NULL, type TEXT NOT NULL, due_on INTEGER NOT NULL,
            count INTEGER NOT NULL CHECK(count >= 0),
            PRIMARY KEY(stage, type, due_on)) STRICT, WITHOUT ROWID;
        CREATE TRIGGER tallies_added AFTER INSERT ON applications BEGIN
            INSERT INTO tallies VALUES(NEW.stage, NEW.type, NEW.due_on, 1)
                ON CONFLICT DO UPDATE SET count = count + 1;
        END;
        CREATE TRIGGER tallies_moved AFTER UPDATE OF stage, type, due_on ON applications BEGIN
            UPDATE tallies SET count = count - 1
                WHERE stage = OLD.stage AND type = OLD.type AND due_on = OLD.due_on;
            INSERT INTO tallies VALUES(NEW.stage, NEW.type, NEW.due_on, 1)
                ON CONFLICT DO UPDATE SET count = count + 1;
        END;
        CREATE TRIGGER applications_no_delete BEFORE DELETE ON applications BEGIN
            SELECT RAISE(ABORT, 'applications stay');
        END;

        -- The row id is the application's. Written by the program, never by a trigger: with
        -- trusted_schema off a virtual table cannot be written from one.
        CREATE VIRTUAL TABLE search USING fts5(tokens, content='', detail=none, columnsize=0);
        """
}
