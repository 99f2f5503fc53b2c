extension Migrations {
    /// The chained log of what has no history of its own, and where all of them stand.
    static let schema4 = """
        -- Acts on no application: staff and keys, accounts and their addresses, whose an order is,
        -- the calendar, notices, restores. Each entry carries a hash of the one before. Content is
        -- canonical JSON with the changed rows as they were and are, so that `check` can tell what
        -- must stand there.
        CREATE TABLE log(
            entry INTEGER PRIMARY KEY CHECK(entry > 0), at INTEGER NOT NULL,
            actor TEXT NOT NULL CHECK(actor IN ('applicant', 'system', 'operator', 'staff')),
            name TEXT, action TEXT NOT NULL, subject TEXT NOT NULL, content TEXT NOT NULL,
            hash BLOB NOT NULL CHECK(length(hash) = 32)) STRICT;
        CREATE INDEX log_by_subject ON log(action, subject, entry);
        CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN
            SELECT RAISE(ABORT, 'append-only');
        END;
        CREATE TRIGGER log_no_delete BEFORE DELETE ON log BEGIN
            SELECT RAISE(ABORT, 'append-only');
        END;

        -- Where the histories and the log stand, in one row.
        CREATE TABLE newest(
            id INTEGER PRIMARY KEY CHECK(id = 1),
            -- No entry is dated before this: the time of the newest one, or the second after it
            -- once a head was taken. A head tells of all entries up to the newest one's time;
            -- whatever follows must be dated later, however soon it comes.
            at INTEGER NOT NULL,
            -- The time of the newest entry.
            entry_at INTEGER NOT NULL CHECK(entry_at <= at),
            -- Grows with every entry and never goes back.
            sequence INTEGER NOT NULL CHECK(sequence >= 0),
            log_entry INTEGER NOT NULL CHECK(log_entry >= 0),
            log_head BLOB NOT NULL CHECK(length(log_head) = 32),
            -- When the head was written into the system's log last.
            noted_on INTEGER) STRICT;
        INSERT INTO newest
            SELECT 1, coalesce(max(at), 0), coalesce(max(at), 0), count(*), 0, zeroblob(32), NULL
            FROM history;
        CREATE TRIGGER newest_no_delete BEFORE DELETE ON newest BEGIN
            SELECT RAISE(ABORT, 'append-only');
        END;
        -- No entry is dated before the newest, whatever the clock says.
        CREATE TRIGGER history_in_order BEFORE INSERT ON history
            WHEN NEW.at < (SELECT at FROM newest) BEGIN
            SELECT RAISE(ABORT, 'before the newest');
        END;
        CREATE TRIGGER history_counted AFTER INSERT ON history BEGIN
            UPDATE newest SET at = NEW.at, entry_at = NEW.at, sequence = sequence + 1;
        END;
        CREATE TRIGGER log_in_order BEFORE INSERT ON log
            WHEN NEW.at < (SELECT at FROM newest)
                OR NEW.entry <> (SELECT log_entry FROM newest) + 1 BEGIN
            SELECT RAISE(ABORT, 'before the newest');
        END;
        CREATE TRIGGER log_counted AFTER INSERT ON log BEGIN
            UPDATE newest SET at = NEW.at, entry_at = NEW.at, sequence = sequence + 1,
                log_entry = NEW.entry, log_head = NEW.hash;
        END;
        """
}
