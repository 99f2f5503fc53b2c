extension Migrations {
    /// Registrations of one order side by side, and the clock as it was seen last.
    static let schema3 = """
        -- Not activated yet: reserves nothing. One of an order from each source, whose digest
        -- stands here; an empty one is nobody's, where it was not known.
        CREATE TABLE registrations_by_source(
            order_number TEXT NOT NULL, source BLOB NOT NULL CHECK(length(source) IN (0, 32)),
            email TEXT NOT NULL, email_key TEXT NOT NULL, password TEXT NOT NULL,
            language TEXT NOT NULL, expires_at INTEGER NOT NULL,
            -- The hash of the code that was mailed for it last.
            code BLOB CHECK(length(code) = 32),
            -- Which session registered it; an empty one is nobody's.
            token BLOB NOT NULL CHECK(length(token) IN (0, 16)),
            -- Whether it took the place of another session's.
            is_contested INTEGER NOT NULL CHECK(is_contested IN (0, 1)),
            PRIMARY KEY(order_number, source)) STRICT, WITHOUT ROWID;
        INSERT INTO registrations_by_source
            SELECT r.order_number, x'', r.email, lower(r.email), r.password, r.language,
                r.expires_at, (SELECT c.hash FROM codes c WHERE c.kind = 'activation'
                    AND c.order_number = r.order_number AND c.used_at IS NULL
                    ORDER BY c.expires_at DESC LIMIT 1), x'', 0
            FROM registrations r;
        -- A code proves the order and the address that it was mailed to.
        UPDATE codes SET email = (SELECT r.email FROM registrations r
                WHERE r.order_number = codes.order_number)
            WHERE kind = 'activation';
        DROP TABLE registrations;
        ALTER TABLE registrations_by_source RENAME TO registrations;
        CREATE INDEX registrations_by_expiry ON registrations(expires_at);
        CREATE INDEX registrations_by_email ON registrations(email_key);

        -- What the clocks of the host said when the time was trusted last: seconds since 1970, and
        -- seconds since that boot. A jump that was seen since is remembered.
        CREATE TABLE clock(
            id INTEGER PRIMARY KEY CHECK(id = 1),
            wall INTEGER NOT NULL CHECK(abs(wall) < 1000000000000),
            boot INTEGER NOT NULL CHECK(abs(boot) < 1000000000000), boot_id TEXT NOT NULL,
            jumped INTEGER NOT NULL DEFAULT 0 CHECK(jumped IN (0, 1)),
            -- Since when parcels are known whose mailing lies ahead of the time, and the latest of
            -- those mailings: later ones were seen since.
            parcels_since INTEGER, parcels_until INTEGER,
            CHECK((parcels_since IS NULL) = (parcels_until IS NULL))) STRICT;
        """
}
