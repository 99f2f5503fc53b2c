extension Migrations {
    /// Tickets, with what they ask for and what was said in them. The tables of the first schema
    /// were never written.
    static let schema2 = """
        DROP TABLE messages;
        DROP TABLE requests;

        -- For a change of title the application stands alone; a split is about a record.
        CREATE TABLE requests(
            id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE,
            account INTEGER NOT NULL REFERENCES accounts,
            kind TEXT NOT NULL CHECK(kind IN ('where', 'title', 'split', 'certificate', 'refund',
                'other')),
            application INTEGER REFERENCES applications, record TEXT REFERENCES billing_records,
            status TEXT NOT NULL CHECK(status IN ('open', 'waiting', 'done', 'declined')),
            step TEXT NOT NULL CHECK(step IN ('asked', 'agreed', 'sendBack', 'sentBack', 'arrived',
                'voided', 'split')),
            return_waybill TEXT, opened_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
            -- The newest message, and the newest that each side has read.
            entries INTEGER NOT NULL, staff_read INTEGER NOT NULL, applicant_read INTEGER NOT NULL,
            revision INTEGER NOT NULL,
            CHECK(application IS NULL OR record IS NULL),
            CHECK(kind <> 'title' OR application IS NOT NULL),
            CHECK((kind = 'split') = (step = 'split') OR step = 'asked'),
            CHECK(kind <> 'split' OR record IS NOT NULL),
            CHECK(kind NOT IN ('certificate', 'refund')
                OR application IS NOT NULL OR record IS NOT NULL),
            CHECK(step NOT IN ('sendBack', 'sentBack', 'arrived', 'voided')
                OR kind IN ('title', 'refund')),
            CHECK(step <> 'sentBack' OR return_waybill IS NOT NULL),
            CHECK(status <> 'done' OR kind <> 'title' OR step = 'voided'),
            CHECK(status <> 'done' OR step NOT IN ('sendBack', 'sentBack', 'arrived')))
            STRICT;
        CREATE INDEX requests_by_account ON requests(account, id);
        CREATE INDEX requests_to_do ON requests(status, opened_at)
            WHERE status IN ('open', 'waiting');
        CREATE INDEX requests_by_change ON requests(changed_at);
        -- One conversation of a kind about one thing at a time; an order may change its account.
        CREATE UNIQUE INDEX one_open_request ON requests(account, kind, application)
            WHERE application IS NOT NULL AND status IN ('open', 'waiting');
        CREATE UNIQUE INDEX one_open_request_of_record ON requests(account, kind, record)
            WHERE record IS NOT NULL AND status IN ('open', 'waiting');

        CREATE TABLE messages(
            request INTEGER NOT NULL REFERENCES requests, entry INTEGER NOT NULL,
            at INTEGER NOT NULL,
            actor TEXT NOT NULL CHECK(actor IN ('applicant', 'system', 'operator', 'staff')),
            name TEXT, action TEXT NOT NULL, text TEXT CHECK(length(text) <= 4000),
            PRIMARY KEY(request, entry)) STRICT, WITHOUT ROWID;
        CREATE TRIGGER messages_no_update BEFORE UPDATE ON messages BEGIN
            SELECT RAISE(ABORT, 'append-only');
        END;
        CREATE TRIGGER messages_no_delete BEFORE DELETE ON messages BEGIN
            SELECT RAISE(ABORT, 'append-only');
        END;

        -- How the Fapiao should read after a change of title.
        CREATE TABLE wanted_titles(
            request INTEGER PRIMARY KEY REFERENCES requests,
            type TEXT NOT NULL CHECK(type IN ('normal', 'special')), title TEXT NOT NULL,
            taxpayer_id TEXT, registered_address TEXT, telephone TEXT, bank TEXT,
            bank_account TEXT,
            CHECK(type = 'normal' OR (taxpayer_id IS NOT NULL AND registered_address IS NOT NULL
                AND telephone IS NOT NULL AND bank IS NOT NULL AND bank_account IS NOT NULL)))
            STRICT;
        -- The parts that are asked for; what was agreed stands in split_parts.
        CREATE TABLE wanted_parts(
            request INTEGER NOT NULL REFERENCES requests, part INTEGER NOT NULL CHECK(part > 0),
            title TEXT NOT NULL, amount INTEGER NOT NULL CHECK(amount > 0),
            PRIMARY KEY(request, part)) STRICT, WITHOUT ROWID;

        -- What was typed into requests and not sent: a new one, by the number that it was opened
        -- about; a message and the return waybill, or other parts for a split, by the request.
        CREATE TABLE unsent(
            account INTEGER NOT NULL REFERENCES accounts,
            kind TEXT NOT NULL CHECK(kind IN ('new', 'conversation', 'proposal')),
            subject TEXT NOT NULL CHECK(length(subject) <= 60), touched_at INTEGER NOT NULL,
            PRIMARY KEY(account, kind, subject), CHECK(kind = 'new' OR subject GLOB 'R-*'))
            STRICT, WITHOUT ROWID;
        CREATE INDEX unsent_by_touch ON unsent(touched_at);
        -- There is no field for a password. Parts count from 1; the other fields have part 0.
        CREATE TABLE unsent_fields(
            account INTEGER NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL,
            field TEXT NOT NULL CHECK(field IN ('requestKind', 'about', 'message', 'waybill',
                'partTitle', 'partAmount', 'type', 'buyer', 'title', 'taxpayerID', 'printMore',
                'registeredAddress', 'telephone', 'bank', 'bankAccount', 'certificate')),
            part INTEGER NOT NULL CHECK(part BETWEEN 0 AND 100),
            value TEXT NOT NULL CHECK(length(value) <= 8000),
            -- The doubt about exactly this text was confirmed.
            is_sure INTEGER NOT NULL CHECK(is_sure IN (0, 1)),
            PRIMARY KEY(account, kind, subject, field, part),
            FOREIGN KEY(account, kind, subject) REFERENCES unsent ON DELETE CASCADE,
            CHECK((part > 0) = (field IN ('partTitle', 'partAmount'))),
            CHECK(kind <> 'conversation' OR field IN ('message', 'waybill')),
            CHECK(kind <> 'proposal' OR field IN ('message', 'partTitle', 'partAmount')),
            CHECK(kind <> 'new' OR field <> 'waybill')) STRICT, WITHOUT ROWID;

        CREATE INDEX splits_by_record ON splits(record);
        -- Parts are looked up by their split when one is agreed and when it ends.
        CREATE INDEX claims_by_split ON claims(split) WHERE split IS NOT NULL;
        CREATE INDEX successors ON applications(replaces) WHERE replaces IS NOT NULL;

        -- An ended split stays ended, and ends only when none of its parts is live.
        CREATE TRIGGER splits_ended BEFORE UPDATE ON splits BEGIN
            SELECT RAISE(ABORT, 'ended') WHERE OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL
                OR NEW.record <> OLD.record OR NEW.request <> OLD.request;
            SELECT RAISE(ABORT, 'live')
                WHERE EXISTS(SELECT 1 FROM claims WHERE split = OLD.id AND live = 1);
        END;
        CREATE TRIGGER splits_no_delete BEFORE DELETE ON splits BEGIN
            SELECT RAISE(ABORT, 'splits stay');
        END;
        CREATE TRIGGER claims_of_ended_split AFTER INSERT ON claims
            WHEN NEW.live AND NEW.split IS NOT NULL BEGIN
            SELECT RAISE(ABORT, 'ended')
                WHERE EXISTS(SELECT 1 FROM splits WHERE id = NEW.split
                    AND (ended_at IS NOT NULL OR record <> NEW.record));
        END;
        CREATE TRIGGER claims_revived_of_ended_split AFTER UPDATE ON claims
            WHEN NEW.live AND NEW.split IS NOT NULL BEGIN
            SELECT RAISE(ABORT, 'ended')
                WHERE EXISTS(SELECT 1 FROM splits WHERE id = NEW.split AND ended_at IS NOT NULL);
        END;
        -- The sum is looked at whenever a part is claimed; no part joins after that.
        CREATE TRIGGER split_parts_complete BEFORE INSERT ON split_parts BEGIN
            SELECT RAISE(ABORT, 'agreed')
                WHERE EXISTS(SELECT 1 FROM claims WHERE split = NEW.split);
        END;
        """
}
