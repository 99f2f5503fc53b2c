PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE accounts(
    id INTEGER PRIMARY KEY, email TEXT NOT NULL, email_key TEXT NOT NULL UNIQUE,
    password TEXT NOT NULL, mailed_password TEXT, mailed_expires_at INTEGER,
    language TEXT NOT NULL CHECK(language IN ('en', 'zh-Hans', 'de')),
    activated_at INTEGER NOT NULL, revision INTEGER NOT NULL DEFAULT 1) STRICT;
INSERT INTO accounts VALUES(1,'zhou@example.cn','zhou@example.cn','$argon2id$v=19$m=65536,t=2,p=1$v3FUKF7C3pnUWymyXdRjHA$Fm8iFL2KYuRkX4eME9pZXrPXqQjlp7tDhwUBJQIwfL0',NULL,NULL,'en',1796016020,1);
CREATE TABLE registrations(
    order_number TEXT PRIMARY KEY, email TEXT NOT NULL, password TEXT NOT NULL,
    language TEXT NOT NULL, expires_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO registrations VALUES('CN2026-0000201','Lin.Wei@Example.cn','$argon2id$v=19$m=65536,t=2,p=1$Vcequwl71oNnfB8G+g1fEA$6RtVzdQjmCBLmFnoYTvUliuYDG779qDHLaZ0A1FauhY','en',1798608011);
INSERT INTO registrations VALUES('CN2026-0000202','wang@example.cn','$argon2id$v=19$m=65536,t=2,p=1$rHaDe3mg1GhFZf520f9gLw$U6DB7SUPO0cSEuK0INDbXRYFpyEPYpJOS/tqaPJORf0','en',1798608012);
CREATE TABLE codes(
    hash BLOB PRIMARY KEY CHECK(length(hash) = 32),
    kind TEXT NOT NULL CHECK(kind IN ('activation', 'address', 'objection')),
    order_number TEXT, account INTEGER REFERENCES accounts, email TEXT,
    expires_at INTEGER NOT NULL, used_at INTEGER) STRICT, WITHOUT ROWID;
INSERT INTO codes VALUES(X'3462f4815502472bae77fee121782f7329a7bb86c580552457ce4ba5cc80a7f8','activation','CN2026-0000203',NULL,NULL,1796102412,1796016020);
INSERT INTO codes VALUES(X'829db243ae6d6124ce963347bca2fcf1530495933a2d34cd14b94e8a58e31f4d','activation','CN2026-0000201',NULL,NULL,1796102411,NULL);
INSERT INTO codes VALUES(X'bdcd8d7a0782f735eb804f6a6a08b2f3565ae4e2449f66445121c6d4f8ca67c6','activation','CN2026-0000202',NULL,NULL,1796102412,NULL);
CREATE TABLE throttle(
    kind TEXT NOT NULL, key BLOB NOT NULL, window_at INTEGER NOT NULL,
    failures INTEGER NOT NULL, blocked_until INTEGER NOT NULL,
    PRIMARY KEY(kind, key)) STRICT, WITHOUT ROWID;
INSERT INTO throttle VALUES('order',X'49c5220a7a4c2398f5e995288717b1de3937a6dca0dd5dbf8abce6f1725ae3e0',1796016012,1,0);
INSERT INTO throttle VALUES('order',X'65d18e5f450e625c4c401e3ecb10b1f025c958549296d11a2a5c987fcb106763',1796016011,1,0);
INSERT INTO throttle VALUES('order',X'f0ff38009f1ef75c9302bd078c3eea938ffdb865ce86a84da3002116cf5b0488',1796016012,1,0);
CREATE TABLE orders(
    number TEXT PRIMARY KEY, customer TEXT NOT NULL, payer TEXT NOT NULL,
    product TEXT NOT NULL, quantity INTEGER NOT NULL CHECK(quantity > 0), email TEXT,
    placed_at INTEGER NOT NULL, account INTEGER REFERENCES accounts)
    STRICT, WITHOUT ROWID;
INSERT INTO orders VALUES('CN2026-0000201','C0000201','上海示例软件有限公司','Office 365 E3',25,'buyer@customer.example',1784995200,NULL);
INSERT INTO orders VALUES('CN2026-0000202','C0000202','北京甲乙丙软件有限公司','Office 365 E1',100,NULL,1784995200,NULL);
INSERT INTO orders VALUES('CN2026-0000203','C0000203','林薇','Microsoft 365 Business Standard',1,NULL,1784995200,1);
CREATE TABLE billing_records(
    number TEXT PRIMARY KEY, order_number TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK(amount > 0), paid_at INTEGER NOT NULL)
    STRICT, WITHOUT ROWID;
CREATE TABLE staff(
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, email TEXT NOT NULL,
    role TEXT NOT NULL CHECK(role IN ('clerk', 'lead')), disabled_at INTEGER) STRICT;
CREATE TABLE staff_keys(
    fingerprint TEXT PRIMARY KEY, staff INTEGER NOT NULL REFERENCES staff,
    type TEXT NOT NULL, key TEXT NOT NULL) STRICT, WITHOUT ROWID;
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
CREATE TABLE splits(
    id INTEGER PRIMARY KEY, request INTEGER NOT NULL UNIQUE REFERENCES requests,
    record TEXT NOT NULL REFERENCES billing_records, ended_at INTEGER) STRICT;
CREATE TABLE split_parts(
    split INTEGER NOT NULL REFERENCES splits, part INTEGER NOT NULL CHECK(part > 0),
    title TEXT NOT NULL, amount INTEGER NOT NULL CHECK(amount > 0),
    PRIMARY KEY(split, part)) STRICT, WITHOUT ROWID;
CREATE TABLE claims(
    application INTEGER NOT NULL, record TEXT NOT NULL REFERENCES billing_records,
    split INTEGER, part INTEGER NOT NULL DEFAULT 0,
    amount INTEGER NOT NULL CHECK(amount > 0), live INTEGER NOT NULL,
    PRIMARY KEY(application, record), CHECK((split IS NULL) = (part = 0)),
    FOREIGN KEY(split, part) REFERENCES split_parts(split, part),
    FOREIGN KEY(application, live) REFERENCES applications(id, live)
        ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED) STRICT, WITHOUT ROWID;
CREATE TABLE lines(
    application INTEGER NOT NULL REFERENCES applications, line INTEGER NOT NULL,
    record TEXT NOT NULL, item TEXT NOT NULL, quantity INTEGER NOT NULL,
    net INTEGER NOT NULL, tax INTEGER NOT NULL, rate_per_mille INTEGER NOT NULL,
    PRIMARY KEY(application, line)) STRICT, WITHOUT ROWID;
CREATE TABLE fapiaos(
    application INTEGER NOT NULL REFERENCES applications, item INTEGER NOT NULL,
    code TEXT NOT NULL DEFAULT '', number TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK(amount > 0), issued_on INTEGER NOT NULL,
    undone_at INTEGER, voided_by TEXT CHECK(voided_by IN ('void', 'redLetter')),
    form_number TEXT, PRIMARY KEY(application, item)) STRICT, WITHOUT ROWID;
CREATE TABLE history(
    application INTEGER NOT NULL REFERENCES applications, entry INTEGER NOT NULL,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL CHECK(actor IN ('applicant', 'system', 'operator', 'staff')),
    name TEXT, action TEXT NOT NULL, stage TEXT NOT NULL, remark TEXT,
    content TEXT NOT NULL,
    hash BLOB NOT NULL CHECK(length(hash) = 32),
    PRIMARY KEY(application, entry)) STRICT, WITHOUT ROWID;
CREATE TABLE drafts(
    id INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES accounts,
    bills_key TEXT NOT NULL, replaced INTEGER NOT NULL DEFAULT 0,
    application INTEGER REFERENCES applications,
    -- The application that the first values came from.
    filled_from TEXT, begun_at INTEGER NOT NULL, touched_at INTEGER NOT NULL,
    -- Whether anything was typed since: only then is it offered again.
    typed INTEGER NOT NULL DEFAULT 0) STRICT;
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
CREATE TABLE outbox(
    id INTEGER PRIMARY KEY, message_id TEXT NOT NULL UNIQUE, once TEXT UNIQUE,
    recipient TEXT NOT NULL, language TEXT NOT NULL, kind TEXT NOT NULL,
    content TEXT NOT NULL, secret TEXT, secret_until INTEGER,
    written_at INTEGER NOT NULL, due_at INTEGER, tries INTEGER NOT NULL DEFAULT 0,
    failure TEXT, delivered_at INTEGER,
    CHECK(delivered_at IS NULL OR secret IS NULL)) STRICT;
INSERT INTO outbox VALUES(1,'1796016011.3280b1a3154987409e2a88c25bd3455d@fapiao',NULL,'Lin.Wei@Example.cn','en','activation','{"order":"CN2026-0000201","until":"2026-12-01 13:20"}',NULL,1796102411,1796016011,NULL,0,NULL,1796016012);
INSERT INTO outbox VALUES(2,'1796016012.301e951a8262de0a296745e51ae5cd46@fapiao',NULL,'wang@example.cn','en','activation','{"order":"CN2026-0000202","until":"2026-12-01 13:20"}',NULL,1796102412,1796016012,NULL,0,NULL,1796016012);
INSERT INTO outbox VALUES(3,'1796016012.1d1af3903b3f7b291c33e27b44b3c78f@fapiao',NULL,'zhou@example.cn','en','activation','{"order":"CN2026-0000203","until":"2026-12-01 13:20"}',NULL,1796102412,1796016012,NULL,0,NULL,1796016012);
CREATE TABLE calendar(day INTEGER PRIMARY KEY, working INTEGER NOT NULL) STRICT;
CREATE TABLE numbers(
    kind TEXT NOT NULL, day INTEGER NOT NULL, last INTEGER NOT NULL,
    PRIMARY KEY(kind, day)) STRICT, WITHOUT ROWID;
CREATE TABLE tallies(
    stage TEXT NOT NULL, type TEXT NOT NULL, due_on INTEGER NOT NULL,
    count INTEGER NOT NULL CHECK(count >= 0),
    PRIMARY KEY(stage, type, due_on)) STRICT, WITHOUT ROWID;
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','search','search',0,'CREATE VIRTUAL TABLE search USING fts5(tokens, content='''', detail=none, columnsize=0)');
CREATE TABLE IF NOT EXISTS 'search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO search_data VALUES(1,X'');
INSERT INTO search_data VALUES(10,X'00000000000000');
CREATE TABLE IF NOT EXISTS 'search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS 'search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO search_config VALUES('version',4);
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
CREATE TABLE messages(
    request INTEGER NOT NULL REFERENCES requests, entry INTEGER NOT NULL,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL CHECK(actor IN ('applicant', 'system', 'operator', 'staff')),
    name TEXT, action TEXT NOT NULL, text TEXT CHECK(length(text) <= 4000),
    PRIMARY KEY(request, entry)) STRICT, WITHOUT ROWID;
CREATE TABLE wanted_titles(
    request INTEGER PRIMARY KEY REFERENCES requests,
    type TEXT NOT NULL CHECK(type IN ('normal', 'special')), title TEXT NOT NULL,
    taxpayer_id TEXT, registered_address TEXT, telephone TEXT, bank TEXT,
    bank_account TEXT,
    CHECK(type = 'normal' OR (taxpayer_id IS NOT NULL AND registered_address IS NOT NULL
        AND telephone IS NOT NULL AND bank IS NOT NULL AND bank_account IS NOT NULL)))
    STRICT;
CREATE TABLE wanted_parts(
    request INTEGER NOT NULL REFERENCES requests, part INTEGER NOT NULL CHECK(part > 0),
    title TEXT NOT NULL, amount INTEGER NOT NULL CHECK(amount > 0),
    PRIMARY KEY(request, part)) STRICT, WITHOUT ROWID;
CREATE TABLE unsent(
    account INTEGER NOT NULL REFERENCES accounts,
    kind TEXT NOT NULL CHECK(kind IN ('new', 'conversation', 'proposal')),
    subject TEXT NOT NULL CHECK(length(subject) <= 60), touched_at INTEGER NOT NULL,
    PRIMARY KEY(account, kind, subject), CHECK(kind = 'new' OR subject GLOB 'R-*'))
    STRICT, WITHOUT ROWID;
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
CREATE INDEX registrations_by_expiry ON registrations(expires_at);
CREATE INDEX codes_by_order ON codes(order_number) WHERE order_number IS NOT NULL;
CREATE INDEX orders_by_account ON orders(account) WHERE account IS NOT NULL;
CREATE INDEX billing_records_by_order ON billing_records(order_number);
CREATE INDEX queue ON applications(stage, type, due_on, number);
CREATE INDEX applications_by_due ON applications(due_on, number);
CREATE INDEX applications_by_account ON applications(account, id);
CREATE INDEX by_taxpayer ON applications(taxpayer_id) WHERE taxpayer_id IS NOT NULL;
CREATE INDEX by_waybill ON applications(waybill) WHERE waybill IS NOT NULL;
CREATE UNIQUE INDEX one_successor ON applications(replaces)
    WHERE replaces IS NOT NULL AND stage NOT IN ('rejected', 'withdrawn', 'voided');
CREATE UNIQUE INDEX one_split ON splits(record) WHERE ended_at IS NULL;
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
CREATE TRIGGER billing_records_held
    BEFORE UPDATE OF order_number, amount, paid_at ON billing_records
    WHEN EXISTS(SELECT 1 FROM claims WHERE record = OLD.number AND live)
        OR EXISTS(SELECT 1 FROM splits WHERE record = OLD.number AND ended_at IS NULL)
BEGIN
    SELECT RAISE(ABORT, 'held');
END;
CREATE UNIQUE INDEX number_used_once ON fapiaos(code, number) WHERE undone_at IS NULL;
CREATE TRIGGER history_no_update BEFORE UPDATE ON history BEGIN
    SELECT RAISE(ABORT, 'append-only');
END;
CREATE TRIGGER history_no_delete BEFORE DELETE ON history BEGIN
    SELECT RAISE(ABORT, 'append-only');
END;
CREATE UNIQUE INDEX one_open_draft ON drafts(account, bills_key)
    WHERE application IS NULL AND replaced = 0;
CREATE INDEX drafts_by_touch ON drafts(touched_at);
CREATE UNIQUE INDEX one_notice ON notices(coalesce(type, '')) WHERE cleared_at IS NULL;
CREATE INDEX outbox_due ON outbox(due_at) WHERE delivered_at IS NULL;
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
CREATE INDEX requests_by_account ON requests(account, id);
CREATE INDEX requests_to_do ON requests(status, opened_at)
    WHERE status IN ('open', 'waiting');
CREATE INDEX requests_by_change ON requests(changed_at);
CREATE UNIQUE INDEX one_open_request ON requests(account, kind, application)
    WHERE application IS NOT NULL AND status IN ('open', 'waiting');
CREATE UNIQUE INDEX one_open_request_of_record ON requests(account, kind, record)
    WHERE record IS NOT NULL AND status IN ('open', 'waiting');
CREATE TRIGGER messages_no_update BEFORE UPDATE ON messages BEGIN
    SELECT RAISE(ABORT, 'append-only');
END;
CREATE TRIGGER messages_no_delete BEFORE DELETE ON messages BEGIN
    SELECT RAISE(ABORT, 'append-only');
END;
CREATE INDEX unsent_by_touch ON unsent(touched_at);
CREATE INDEX splits_by_record ON splits(record);
CREATE INDEX claims_by_split ON claims(split) WHERE split IS NOT NULL;
CREATE INDEX successors ON applications(replaces) WHERE replaces IS NOT NULL;
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
CREATE TRIGGER split_parts_complete BEFORE INSERT ON split_parts BEGIN
    SELECT RAISE(ABORT, 'agreed')
        WHERE EXISTS(SELECT 1 FROM claims WHERE split = NEW.split);
END;
PRAGMA writable_schema=OFF;
COMMIT;
PRAGMA application_id = 0x46415049; PRAGMA user_version = 2;
