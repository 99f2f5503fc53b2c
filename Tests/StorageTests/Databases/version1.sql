PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE accounts(
    id INTEGER PRIMARY KEY, email TEXT NOT NULL, email_key TEXT NOT NULL UNIQUE,
    password TEXT NOT NULL, mailed_password TEXT, mailed_expires_at INTEGER,
    language TEXT NOT NULL CHECK(language IN ('en', 'zh-Hans', 'de')),
    activated_at INTEGER NOT NULL, revision INTEGER NOT NULL DEFAULT 1) STRICT;
INSERT INTO accounts VALUES(1,'lin.wei@example.cn','lin.wei@example.cn','$argon2id$v=19$m=65536,t=2,p=1$1K1h787hGM7YmN+aQYWiYA$Bj7gocahOvIBXfKw5evMqZV8+aCfUj14aWsFMrSTUaQ',NULL,NULL,'en',1786768811,1);
CREATE TABLE registrations(
    order_number TEXT PRIMARY KEY, email TEXT NOT NULL, password TEXT NOT NULL,
    language TEXT NOT NULL, expires_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE codes(
    hash BLOB PRIMARY KEY CHECK(length(hash) = 32),
    kind TEXT NOT NULL CHECK(kind IN ('activation', 'address', 'objection')),
    order_number TEXT, account INTEGER REFERENCES accounts, email TEXT,
    expires_at INTEGER NOT NULL, used_at INTEGER) STRICT, WITHOUT ROWID;
CREATE TABLE throttle(
    kind TEXT NOT NULL, key BLOB NOT NULL, window_at INTEGER NOT NULL,
    failures INTEGER NOT NULL, blocked_until INTEGER NOT NULL,
    PRIMARY KEY(kind, key)) STRICT, WITHOUT ROWID;
CREATE TABLE orders(
    number TEXT PRIMARY KEY, customer TEXT NOT NULL, payer TEXT NOT NULL,
    product TEXT NOT NULL, quantity INTEGER NOT NULL CHECK(quantity > 0), email TEXT,
    placed_at INTEGER NOT NULL, account INTEGER REFERENCES accounts)
    STRICT, WITHOUT ROWID;
INSERT INTO orders VALUES('CN2026-0000101','C0000101','上海示例科技有限公司','Office 365 E3',25,'billing@customer.example',1784995200,NULL);
INSERT INTO orders VALUES('CN2026-0000102','C0000102','北京甲乙丙软件有限公司','Office 365 E1',100,'billing@customer.example',1784995200,1);
INSERT INTO orders VALUES('CN2026-0000103','C0000103','林薇','Microsoft 365 Business Standard',1,'billing@customer.example',1784995200,NULL);
CREATE TABLE billing_records(
    number TEXT PRIMARY KEY, order_number TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK(amount > 0), paid_at INTEGER NOT NULL)
    STRICT, WITHOUT ROWID;
INSERT INTO billing_records VALUES('B-2026-08-0298','CN2026-0000102',620000,1786933800);
INSERT INTO billing_records VALUES('B-2026-09-0166','CN2026-0000101',531037,1789698600);
INSERT INTO billing_records VALUES('B-2026-09-0270','CN2026-0000102',620000,1789353000);
INSERT INTO billing_records VALUES('B-2026-10-0136','CN2026-0000101',531000,1792290600);
INSERT INTO billing_records VALUES('B-2026-10-0225','CN2026-0000102',620000,1793241000);
INSERT INTO billing_records VALUES('B-2026-10-0239','CN2026-0000102',620037,1792031400);
INSERT INTO billing_records VALUES('B-2026-10-0334','CN2026-0000103',10850,1792463400);
INSERT INTO billing_records VALUES('B-2026-11-0101','CN2026-0000101',62000,1795314600);
INSERT INTO billing_records VALUES('B-2026-11-0105','CN2026-0000101',531000,1794969000);
INSERT INTO billing_records VALUES('B-2026-11-0202','CN2026-0000102',620000,1795228200);
INSERT INTO billing_records VALUES('B-2026-11-0206','CN2026-0000102',620000,1794882600);
INSERT INTO billing_records VALUES('B-2026-11-0207','CN2026-0000102',620000,1794796200);
INSERT INTO billing_records VALUES('B-2026-11-0209','CN2026-0000102',620050,1794623400);
INSERT INTO billing_records VALUES('B-2026-11-0212','CN2026-0000102',620000,1794364200);
INSERT INTO billing_records VALUES('B-2026-11-0304','CN2026-0000103',10800,1795055400);
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
INSERT INTO applications VALUES(1,'F-261014-0001',1,'received','normal','paper','北京甲乙丙软件有限公司','91110000600037341L',NULL,NULL,NULL,NULL,'北京甲乙丙软件有限公司',0,'yunda','林薇','138 0013 8000','北京市','海淀区','中关村大街1号2号楼301','100080','yunda','3103630045838',1791999611,1791945611,20742,0,NULL,NULL,NULL,620000,5,5,X'dd769e0d36f5e64e5707f140dca6149540d1a8d40a6ba83ec437cbd70f28ff34');
INSERT INTO applications VALUES(2,'F-261103-0001',1,'rejected','normal','paper','北京甲乙丙软件有限公司','91110000600037341L',NULL,NULL,NULL,NULL,'北京甲乙丙软件有限公司',0,'yunda','林薇','138 0013 8000','北京市','海淀区','中关村大街1号2号楼301','100080',NULL,NULL,NULL,1793673611,20762,0,NULL,NULL,NULL,620000,3,3,X'e893b3915dd544c3733a3e9b42470dbb31d862408a19c0558c4b80b08273685f');
INSERT INTO applications VALUES(3,'F-261114-0001',1,'readyForPickup','normal','paper','北京甲乙丙软件有限公司','91110000600037341L',NULL,NULL,NULL,NULL,'北京甲乙丙软件有限公司',0,'pickup','林薇','138 0013 8000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1794624011,20774,0,NULL,NULL,NULL,620037,4,4,X'8a75b7cf999020343340cd96278f2e376289aad9f0dee7d0f01637d67a2e75dd');
INSERT INTO applications VALUES(4,'F-261117-0001',1,'mailedOut','normal','paper','北京甲乙丙软件有限公司','91110000600037341L',NULL,NULL,NULL,NULL,'北京甲乙丙软件有限公司',0,'sf','林薇','138 0013 8000','北京市','海淀区','中关村大街1号2号楼301','100080','sf','SF1533767748344',1794937211,1794883211,20776,0,NULL,NULL,NULL,620000,4,4,X'5686ad652eb135764a22a9ca5c8f8d9edbf7654e7e17ebf5b06eb016e64502b6');
INSERT INTO applications VALUES(5,'F-261120-0001',1,'issued','normal','paper','北京甲乙丙软件有限公司','91110000600037341L',NULL,NULL,NULL,NULL,'北京甲乙丙软件有限公司',0,'yunda','林薇','138 0013 8000','北京市','海淀区','中关村大街1号2号楼301','100080',NULL,NULL,NULL,1795142411,20781,0,NULL,NULL,NULL,620000,3,3,X'f3f0f9572839f723831acdfe166cc1c7eedf8239b2fb4c573a9957c890b5f893');
INSERT INTO applications VALUES(6,'F-261122-0001',1,'inProcess','normal','paper','北京甲乙丙软件有限公司','91110000600037341L',NULL,NULL,NULL,NULL,'北京甲乙丙软件有限公司',0,'sf','林薇','138 0013 8000','北京市','海淀区','中关村大街1号2号楼301','100080',NULL,NULL,NULL,1795315211,20781,0,NULL,1795333211,NULL,620050,2,2,X'6feff3a2a8309c122a01ef79ac8e6f3d78eb60488f7ebec37b398020d0eda825');
INSERT INTO applications VALUES(7,'F-261123-0001',1,'submitted','normal','paper','北京甲乙丙软件有限公司','91110000600037341L',NULL,NULL,NULL,NULL,'北京甲乙丙软件有限公司',0,'yunda','林薇','138 0013 8000','北京市','海淀区','中关村大街1号2号楼301','100080',NULL,NULL,NULL,1795401611,20782,0,NULL,NULL,NULL,620000,1,1,X'1b40599a063da95250a1770889128338eb29757d5c45a61d767407126510e724');
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
INSERT INTO claims VALUES(1,'B-2026-08-0298',NULL,0,620000,1);
INSERT INTO claims VALUES(2,'B-2026-09-0270',NULL,0,620000,0);
INSERT INTO claims VALUES(3,'B-2026-10-0239',NULL,0,620037,1);
INSERT INTO claims VALUES(4,'B-2026-10-0225',NULL,0,620000,1);
INSERT INTO claims VALUES(5,'B-2026-11-0212',NULL,0,620000,1);
INSERT INTO claims VALUES(6,'B-2026-11-0209',NULL,0,620050,1);
INSERT INTO claims VALUES(7,'B-2026-11-0207',NULL,0,620000,1);
CREATE TABLE lines(
    application INTEGER NOT NULL REFERENCES applications, line INTEGER NOT NULL,
    record TEXT NOT NULL, item TEXT NOT NULL, quantity INTEGER NOT NULL,
    net INTEGER NOT NULL, tax INTEGER NOT NULL, rate_per_mille INTEGER NOT NULL,
    PRIMARY KEY(application, line)) STRICT, WITHOUT ROWID;
INSERT INTO lines VALUES(1,1,'B-2026-08-0298','*信息技术服务*Office 365 E1',100,584906,35094,60);
INSERT INTO lines VALUES(2,1,'B-2026-09-0270','*信息技术服务*Office 365 E1',100,584906,35094,60);
INSERT INTO lines VALUES(3,1,'B-2026-10-0239','*信息技术服务*Office 365 E1',100,584941,35096,60);
INSERT INTO lines VALUES(4,1,'B-2026-10-0225','*信息技术服务*Office 365 E1',100,584906,35094,60);
INSERT INTO lines VALUES(5,1,'B-2026-11-0212','*信息技术服务*Office 365 E1',100,584906,35094,60);
INSERT INTO lines VALUES(6,1,'B-2026-11-0209','*信息技术服务*Office 365 E1',100,584953,35097,60);
INSERT INTO lines VALUES(7,1,'B-2026-11-0207','*信息技术服务*Office 365 E1',100,584906,35094,60);
CREATE TABLE fapiaos(
    application INTEGER NOT NULL REFERENCES applications, item INTEGER NOT NULL,
    code TEXT NOT NULL DEFAULT '', number TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK(amount > 0), issued_on INTEGER NOT NULL,
    undone_at INTEGER, voided_by TEXT CHECK(voided_by IN ('void', 'redLetter')),
    form_number TEXT, PRIMARY KEY(application, item)) STRICT, WITHOUT ROWID;
INSERT INTO fapiaos VALUES(1,1,'031002600104','12345601',620000,20740,NULL,NULL,NULL);
INSERT INTO fapiaos VALUES(3,1,'031002600104','12345603',620037,20771,NULL,NULL,NULL);
INSERT INTO fapiaos VALUES(4,1,'031002600104','12345604',620000,20774,NULL,NULL,NULL);
INSERT INTO fapiaos VALUES(5,1,'031002600104','12345605',620000,20777,NULL,NULL,NULL);
CREATE TABLE history(
    application INTEGER NOT NULL REFERENCES applications, entry INTEGER NOT NULL,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL CHECK(actor IN ('applicant', 'system', 'operator', 'staff')),
    name TEXT, action TEXT NOT NULL, stage TEXT NOT NULL, remark TEXT,
    content TEXT NOT NULL,
    hash BLOB NOT NULL CHECK(length(hash) = 32),
    PRIMARY KEY(application, entry)) STRICT, WITHOUT ROWID;
INSERT INTO history VALUES(1,1,1791945611,'applicant',NULL,'submit','submitted',NULL,'{"application":"F-261014-0001","status":"submitted","type":"normal","title":"北京甲乙丙软件有限公司","taxpayerID":"91110000600037341L","registeredAddress":null,"telephone":null,"bank":null,"bankAccount":null,"purchaseCertificate":false,"email":"lin.wei@example.cn","payer":"北京甲乙丙软件有限公司","orders":["CN2026-0000102"],"billingRecords":["B-2026-08-0298"],"lines":[{"item":"*信息技术服务*Office 365 E1","quantity":100,"net":"5849.06","tax":"350.94","total":"6200.00"}],"total":"6200.00","net":"5849.06","tax":"350.94","totalInCapitals":"陆仟贰佰圆整","shipping":{"method":"yunda","recipient":"林薇","telephone":"138 0013 8000","province":"北京市","city":"海淀区","address":"中关村大街1号2号楼301","postalCode":"100080"},"submittedAt":"2026-10-14T10:40:11+08:00","dueOn":"2026-10-16","expectedBy":"rule","overdue":false,"takenBy":null,"fapiaos":[],"carrier":null,"waybill":null,"split":null,"revision":1,"replaces":null,"replacedBy":null}',X'011e8ee7a360d04468335bdabbdccc33d4c995a5bc42ffd82e9c68198804d02d');
INSERT INTO history VALUES(1,2,1791963611,'operator',NULL,'accept','inProcess',NULL,'{}',X'8b8dc7b1f354374055e6af27bba354f079cab383b3fd4a26319d317772668bc3');
INSERT INTO history VALUES(1,3,1791981611,'operator',NULL,'issue','issued',NULL,'{"fapiaos":[{"code":"031002600104","number":"12345601","amount":"6200.00","issuedOn":"2026-10-14"}]}',X'381a9f9a1f129e7cb590f505e29280e2d6103e71dee68bbb185512d140ebb928');
INSERT INTO history VALUES(1,4,1791999611,'operator',NULL,'mailOut','mailedOut',NULL,'{"carrier":"yunda","waybill":"3103630045838"}',X'c73db680a9778a49e3ae9e8c4b5be90619a6c62dbf1636a7834609909eb791c2');
INSERT INTO history VALUES(1,5,1792017611,'operator',NULL,'receive','received',NULL,'{}',X'dd769e0d36f5e64e5707f140dca6149540d1a8d40a6ba83ec437cbd70f28ff34');
INSERT INTO history VALUES(2,1,1793673611,'applicant',NULL,'submit','submitted',NULL,'{"application":"F-261103-0001","status":"submitted","type":"normal","title":"北京甲乙丙软件有限公司","taxpayerID":"91110000600037341L","registeredAddress":null,"telephone":null,"bank":null,"bankAccount":null,"purchaseCertificate":false,"email":"lin.wei@example.cn","payer":"北京甲乙丙软件有限公司","orders":["CN2026-0000102"],"billingRecords":["B-2026-09-0270"],"lines":[{"item":"*信息技术服务*Office 365 E1","quantity":100,"net":"5849.06","tax":"350.94","total":"6200.00"}],"total":"6200.00","net":"5849.06","tax":"350.94","totalInCapitals":"陆仟贰佰圆整","shipping":{"method":"yunda","recipient":"林薇","telephone":"138 0013 8000","province":"北京市","city":"海淀区","address":"中关村大街1号2号楼301","postalCode":"100080"},"submittedAt":"2026-11-03T10:40:11+08:00","dueOn":"2026-11-05","expectedBy":"rule","overdue":false,"takenBy":null,"fapiaos":[],"carrier":null,"waybill":null,"split":null,"revision":1,"replaces":null,"replacedBy":null}',X'4f1d7c10ad1151fdaeb21fd39bf3d13ca881439f0f05cb9ef9c9cf5f108d4d92');
INSERT INTO history VALUES(2,2,1793691611,'operator',NULL,'accept','inProcess',NULL,'{}',X'56b5e9b6f6a79c4aef3b6777d6e067b85c28fc49e7f0a70c14f4fead3a378b5d');
INSERT INTO history VALUES(2,3,1793709611,'operator',NULL,'reject','rejected','The taxpayer ID does not belong to this title.','{}',X'e893b3915dd544c3733a3e9b42470dbb31d862408a19c0558c4b80b08273685f');
INSERT INTO history VALUES(3,1,1794624011,'applicant',NULL,'submit','submitted',NULL,'{"application":"F-261114-0001","status":"submitted","type":"normal","title":"北京甲乙丙软件有限公司","taxpayerID":"91110000600037341L","registeredAddress":null,"telephone":null,"bank":null,"bankAccount":null,"purchaseCertificate":false,"email":"lin.wei@example.cn","payer":"北京甲乙丙软件有限公司","orders":["CN2026-0000102"],"billingRecords":["B-2026-10-0239"],"lines":[{"item":"*信息技术服务*Office 365 E1","quantity":100,"net":"5849.41","tax":"350.96","total":"6200.37"}],"total":"6200.37","net":"5849.41","tax":"350.96","totalInCapitals":"陆仟贰佰圆叁角柒分","shipping":{"method":"pickup","recipient":"林薇","telephone":"138 0013 8000","province":null,"city":null,"address":null,"postalCode":null},"submittedAt":"2026-11-14T10:40:11+08:00","dueOn":"2026-11-17","expectedBy":"rule","overdue":false,"takenBy":null,"fapiaos":[],"carrier":null,"waybill":null,"split":null,"revision":1,"replaces":null,"replacedBy":null}',X'fff53b75b945c03fe7a0e8873d7f2aa9736b61f5d2e73bd00c1db54f21f8710d');
INSERT INTO history VALUES(3,2,1794642011,'operator',NULL,'accept','inProcess',NULL,'{}',X'76ac1eade7b3c387df86bedd2a3f19b8e5048eac310fd395f0897b4fac699693');
INSERT INTO history VALUES(3,3,1794660011,'operator',NULL,'issue','issued',NULL,'{"fapiaos":[{"code":"031002600104","number":"12345603","amount":"6200.37","issuedOn":"2026-11-14"}]}',X'e1a62fd4354d36c9237ec4c250c9c6145ab0e5cd8d58cc46d4ed581c518c18f4');
INSERT INTO history VALUES(3,4,1794678011,'operator',NULL,'ready','readyForPickup',NULL,'{}',X'8a75b7cf999020343340cd96278f2e376289aad9f0dee7d0f01637d67a2e75dd');
INSERT INTO history VALUES(4,1,1794883211,'applicant',NULL,'submit','submitted',NULL,'{"application":"F-261117-0001","status":"submitted","type":"normal","title":"北京甲乙丙软件有限公司","taxpayerID":"91110000600037341L","registeredAddress":null,"telephone":null,"bank":null,"bankAccount":null,"purchaseCertificate":false,"email":"lin.wei@example.cn","payer":"北京甲乙丙软件有限公司","orders":["CN2026-0000102"],"billingRecords":["B-2026-10-0225"],"lines":[{"item":"*信息技术服务*Office 365 E1","quantity":100,"net":"5849.06","tax":"350.94","total":"6200.00"}],"total":"6200.00","net":"5849.06","tax":"350.94","totalInCapitals":"陆仟贰佰圆整","shipping":{"method":"sf","recipient":"林薇","telephone":"138 0013 8000","province":"北京市","city":"海淀区","address":"中关村大街1号2号楼301","postalCode":"100080"},"submittedAt":"2026-11-17T10:40:11+08:00","dueOn":"2026-11-19","expectedBy":"rule","overdue":false,"takenBy":null,"fapiaos":[],"carrier":null,"waybill":null,"split":null,"revision":1,"replaces":null,"replacedBy":null}',X'346f16afb42e60accd39e1ffa295bbed0db7887a21afbce5d4ecf3bf4b480198');
INSERT INTO history VALUES(4,2,1794901211,'operator',NULL,'accept','inProcess',NULL,'{}',X'ff42ed764ff3a2ab7cb2f888de9c9bb9653e5bfd9d918546598d1b746c041213');
INSERT INTO history VALUES(4,3,1794919211,'operator',NULL,'issue','issued',NULL,'{"fapiaos":[{"code":"031002600104","number":"12345604","amount":"6200.00","issuedOn":"2026-11-17"}]}',X'101086da4b0a7b5209151239b57b6c8e224be8a420c87174005a8cbad6dc58a3');
INSERT INTO history VALUES(4,4,1794937211,'operator',NULL,'mailOut','mailedOut',NULL,'{"carrier":"sf","waybill":"SF1533767748344"}',X'5686ad652eb135764a22a9ca5c8f8d9edbf7654e7e17ebf5b06eb016e64502b6');
INSERT INTO history VALUES(5,1,1795142411,'applicant',NULL,'submit','submitted',NULL,'{"application":"F-261120-0001","status":"submitted","type":"normal","title":"北京甲乙丙软件有限公司","taxpayerID":"91110000600037341L","registeredAddress":null,"telephone":null,"bank":null,"bankAccount":null,"purchaseCertificate":false,"email":"lin.wei@example.cn","payer":"北京甲乙丙软件有限公司","orders":["CN2026-0000102"],"billingRecords":["B-2026-11-0212"],"lines":[{"item":"*信息技术服务*Office 365 E1","quantity":100,"net":"5849.06","tax":"350.94","total":"6200.00"}],"total":"6200.00","net":"5849.06","tax":"350.94","totalInCapitals":"陆仟贰佰圆整","shipping":{"method":"yunda","recipient":"林薇","telephone":"138 0013 8000","province":"北京市","city":"海淀区","address":"中关村大街1号2号楼301","postalCode":"100080"},"submittedAt":"2026-11-20T10:40:11+08:00","dueOn":"2026-11-24","expectedBy":"rule","overdue":false,"takenBy":null,"fapiaos":[],"carrier":null,"waybill":null,"split":null,"revision":1,"replaces":null,"replacedBy":null}',X'5129a176d83d580a5ff848b8dbf877ee89c75b1b944bb6008ef61ddd270b20b7');
INSERT INTO history VALUES(5,2,1795160411,'operator',NULL,'accept','inProcess',NULL,'{}',X'affdbbdfecd2ae40725da1636a09e2e2074bbef590c036595782a3095b67ce22');
INSERT INTO history VALUES(5,3,1795178411,'operator',NULL,'issue','issued',NULL,'{"fapiaos":[{"code":"031002600104","number":"12345605","amount":"6200.00","issuedOn":"2026-11-20"}]}',X'f3f0f9572839f723831acdfe166cc1c7eedf8239b2fb4c573a9957c890b5f893');
INSERT INTO history VALUES(6,1,1795315211,'applicant',NULL,'submit','submitted',NULL,'{"application":"F-261122-0001","status":"submitted","type":"normal","title":"北京甲乙丙软件有限公司","taxpayerID":"91110000600037341L","registeredAddress":null,"telephone":null,"bank":null,"bankAccount":null,"purchaseCertificate":false,"email":"lin.wei@example.cn","payer":"北京甲乙丙软件有限公司","orders":["CN2026-0000102"],"billingRecords":["B-2026-11-0209"],"lines":[{"item":"*信息技术服务*Office 365 E1","quantity":100,"net":"5849.53","tax":"350.97","total":"6200.50"}],"total":"6200.50","net":"5849.53","tax":"350.97","totalInCapitals":"陆仟贰佰圆伍角整","shipping":{"method":"sf","recipient":"林薇","telephone":"138 0013 8000","province":"北京市","city":"海淀区","address":"中关村大街1号2号楼301","postalCode":"100080"},"submittedAt":"2026-11-22T10:40:11+08:00","dueOn":"2026-11-24","expectedBy":"rule","overdue":false,"takenBy":null,"fapiaos":[],"carrier":null,"waybill":null,"split":null,"revision":1,"replaces":null,"replacedBy":null}',X'181378fff53330a35f520889486f34134a56ff58bbde7f40527a529e6e72504a');
INSERT INTO history VALUES(6,2,1795333211,'operator',NULL,'accept','inProcess',NULL,'{}',X'6feff3a2a8309c122a01ef79ac8e6f3d78eb60488f7ebec37b398020d0eda825');
INSERT INTO history VALUES(7,1,1795401611,'applicant',NULL,'submit','submitted',NULL,'{"application":"F-261123-0001","status":"submitted","type":"normal","title":"北京甲乙丙软件有限公司","taxpayerID":"91110000600037341L","registeredAddress":null,"telephone":null,"bank":null,"bankAccount":null,"purchaseCertificate":false,"email":"lin.wei@example.cn","payer":"北京甲乙丙软件有限公司","orders":["CN2026-0000102"],"billingRecords":["B-2026-11-0207"],"lines":[{"item":"*信息技术服务*Office 365 E1","quantity":100,"net":"5849.06","tax":"350.94","total":"6200.00"}],"total":"6200.00","net":"5849.06","tax":"350.94","totalInCapitals":"陆仟贰佰圆整","shipping":{"method":"yunda","recipient":"林薇","telephone":"138 0013 8000","province":"北京市","city":"海淀区","address":"中关村大街1号2号楼301","postalCode":"100080"},"submittedAt":"2026-11-23T10:40:11+08:00","dueOn":"2026-11-25","expectedBy":"rule","overdue":false,"takenBy":null,"fapiaos":[],"carrier":null,"waybill":null,"split":null,"revision":1,"replaces":null,"replacedBy":null}',X'1b40599a063da95250a1770889128338eb29757d5c45a61d767407126510e724');
CREATE TABLE drafts(
    id INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES accounts,
    bills_key TEXT NOT NULL, replaced INTEGER NOT NULL DEFAULT 0,
    application INTEGER REFERENCES applications,
    -- The application that the first values came from.
    filled_from TEXT, begun_at INTEGER NOT NULL, touched_at INTEGER NOT NULL,
    -- Whether anything was typed since: only then is it offered again.
    typed INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO drafts VALUES(1,1,'B-2026-08-0298',0,1,NULL,1791945611,1791945611,1);
INSERT INTO drafts VALUES(2,1,'B-2026-09-0270',0,2,'F-261014-0001',1793673611,1793673611,1);
INSERT INTO drafts VALUES(3,1,'B-2026-10-0239',0,3,'F-261103-0001',1794624011,1794624011,1);
INSERT INTO drafts VALUES(4,1,'B-2026-10-0225',0,4,'F-261114-0001',1794883211,1794883211,1);
INSERT INTO drafts VALUES(5,1,'B-2026-11-0212',0,5,'F-261117-0001',1795142411,1795142411,1);
INSERT INTO drafts VALUES(6,1,'B-2026-11-0209',0,6,'F-261120-0001',1795315211,1795315211,1);
INSERT INTO drafts VALUES(7,1,'B-2026-11-0207',0,7,'F-261122-0001',1795401611,1795401611,1);
CREATE TABLE draft_fields(
    draft INTEGER NOT NULL REFERENCES drafts ON DELETE CASCADE, field TEXT NOT NULL,
    value TEXT NOT NULL, PRIMARY KEY(draft, field)) STRICT, WITHOUT ROWID;
INSERT INTO draft_fields VALUES(1,'address','中关村大街1号2号楼301');
INSERT INTO draft_fields VALUES(1,'city','海淀区');
INSERT INTO draft_fields VALUES(1,'method','yunda');
INSERT INTO draft_fields VALUES(1,'postalCode','100080');
INSERT INTO draft_fields VALUES(1,'province','北京市');
INSERT INTO draft_fields VALUES(1,'recipient','林薇');
INSERT INTO draft_fields VALUES(1,'shipTelephone','138 0013 8000');
INSERT INTO draft_fields VALUES(1,'taxpayerID','91110000600037341L');
INSERT INTO draft_fields VALUES(1,'title','北京甲乙丙软件有限公司');
INSERT INTO draft_fields VALUES(1,'type','normal');
INSERT INTO draft_fields VALUES(2,'address','中关村大街1号2号楼301');
INSERT INTO draft_fields VALUES(2,'bank','');
INSERT INTO draft_fields VALUES(2,'bankAccount','');
INSERT INTO draft_fields VALUES(2,'buyer','company');
INSERT INTO draft_fields VALUES(2,'certificate','');
INSERT INTO draft_fields VALUES(2,'city','海淀区');
INSERT INTO draft_fields VALUES(2,'kept:bank','');
INSERT INTO draft_fields VALUES(2,'kept:bankAccount','');
INSERT INTO draft_fields VALUES(2,'kept:registeredAddress','');
INSERT INTO draft_fields VALUES(2,'kept:taxpayerID','91110000600037341L');
INSERT INTO draft_fields VALUES(2,'kept:telephone','');
INSERT INTO draft_fields VALUES(2,'kept:title','北京甲乙丙软件有限公司');
INSERT INTO draft_fields VALUES(2,'method','yunda');
INSERT INTO draft_fields VALUES(2,'postalCode','100080');
INSERT INTO draft_fields VALUES(2,'province','北京市');
INSERT INTO draft_fields VALUES(2,'recipient','林薇');
INSERT INTO draft_fields VALUES(2,'registeredAddress','');
INSERT INTO draft_fields VALUES(2,'shipTelephone','138 0013 8000');
INSERT INTO draft_fields VALUES(2,'taxpayerID','91110000600037341L');
INSERT INTO draft_fields VALUES(2,'telephone','');
INSERT INTO draft_fields VALUES(2,'title','北京甲乙丙软件有限公司');
INSERT INTO draft_fields VALUES(2,'type','normal');
INSERT INTO draft_fields VALUES(3,'address','中关村大街1号2号楼301');
INSERT INTO draft_fields VALUES(3,'bank','');
INSERT INTO draft_fields VALUES(3,'bankAccount','');
INSERT INTO draft_fields VALUES(3,'buyer','company');
INSERT INTO draft_fields VALUES(3,'certificate','');
INSERT INTO draft_fields VALUES(3,'city','海淀区');
INSERT INTO draft_fields VALUES(3,'kept:bank','');
INSERT INTO draft_fields VALUES(3,'kept:bankAccount','');
INSERT INTO draft_fields VALUES(3,'kept:registeredAddress','');
INSERT INTO draft_fields VALUES(3,'kept:taxpayerID','91110000600037341L');
INSERT INTO draft_fields VALUES(3,'kept:telephone','');
INSERT INTO draft_fields VALUES(3,'kept:title','北京甲乙丙软件有限公司');
INSERT INTO draft_fields VALUES(3,'method','pickup');
INSERT INTO draft_fields VALUES(3,'postalCode','100080');
INSERT INTO draft_fields VALUES(3,'province','北京市');
INSERT INTO draft_fields VALUES(3,'recipient','林薇');
INSERT INTO draft_fields VALUES(3,'registeredAddress','');
INSERT INTO draft_fields VALUES(3,'shipTelephone','138 0013 8000');
INSERT INTO draft_fields VALUES(3,'taxpayerID','91110000600037341L');
INSERT INTO draft_fields VALUES(3,'telephone','');
INSERT INTO draft_fields VALUES(3,'title','北京甲乙丙软件有限公司');
INSERT INTO draft_fields VALUES(3,'type','normal');
INSERT INTO draft_fields VALUES(4,'address','中关村大街1号2号楼301');
INSERT INTO draft_fields VALUES(4,'bank','');
INSERT INTO draft_fields VALUES(4,'bankAccount','');
INSERT INTO draft_fields VALUES(4,'buyer','company');
INSERT INTO draft_fields VALUES(4,'certificate','');
INSERT INTO draft_fields VALUES(4,'city','海淀区');
INSERT INTO draft_fields VALUES(4,'kept:bank','');
INSERT INTO draft_fields VALUES(4,'kept:bankAccount','');
INSERT INTO draft_fields VALUES(4,'kept:registeredAddress','');
INSERT INTO draft_fields VALUES(4,'kept:taxpayerID','91110000600037341L');
INSERT INTO draft_fields VALUES(4,'kept:telephone','');
INSERT INTO draft_fields VALUES(4,'kept:title','北京甲乙丙软件有限公司');
INSERT INTO draft_fields VALUES(4,'method','sf');
INSERT INTO draft_fields VALUES(4,'postalCode','100080');
INSERT INTO draft_fields VALUES(4,'province','北京市');
INSERT INTO draft_fields VALUES(4,'recipient','林薇');
INSERT INTO draft_fields VALUES(4,'registeredAddress','');
INSERT INTO draft_fields VALUES(4,'shipTelephone','138 0013 8000');
INSERT INTO draft_fields VALUES(4,'taxpayerID','91110000600037341L');
INSERT INTO draft_fields VALUES(4,'telephone','');
INSERT INTO draft_fields VALUES(4,'title','北京甲乙丙软件有限公司');
INSERT INTO draft_fields VALUES(4,'type','normal');
INSERT INTO draft_fields VALUES(5,'address','中关村大街1号2号楼301');
INSERT INTO draft_fields VALUES(5,'bank','');
INSERT INTO draft_fields VALUES(5,'bankAccount','');
INSERT INTO draft_fields VALUES(5,'buyer','company');
INSERT INTO draft_fields VALUES(5,'certificate','');
INSERT INTO draft_fields VALUES(5,'city','海淀区');
INSERT INTO draft_fields VALUES(5,'kept:bank','');
INSERT INTO draft_fields VALUES(5,'kept:bankAccount','');
INSERT INTO draft_fields VALUES(5,'kept:registeredAddress','');
INSERT INTO draft_fields VALUES(5,'kept:taxpayerID','91110000600037341L');
INSERT INTO draft_fields VALUES(5,'kept:telephone','');
INSERT INTO draft_fields VALUES(5,'kept:title','北京甲乙丙软件有限公司');
INSERT INTO draft_fields VALUES(5,'method','yunda');
INSERT INTO draft_fields VALUES(5,'postalCode','100080');
INSERT INTO draft_fields VALUES(5,'province','北京市');
INSERT INTO draft_fields VALUES(5,'recipient','林薇');
INSERT INTO draft_fields VALUES(5,'registeredAddress','');
INSERT INTO draft_fields VALUES(5,'shipTelephone','138 0013 8000');
INSERT INTO draft_fields VALUES(5,'taxpayerID','91110000600037341L');
INSERT INTO draft_fields VALUES(5,'telephone','');
INSERT INTO draft_fields VALUES(5,'title','北京甲乙丙软件有限公司');
INSERT INTO draft_fields VALUES(5,'type','normal');
INSERT INTO draft_fields VALUES(6,'address','中关村大街1号2号楼301');
INSERT INTO draft_fields VALUES(6,'bank','');
INSERT INTO draft_fields VALUES(6,'bankAccount','');
INSERT INTO draft_fields VALUES(6,'buyer','company');
INSERT INTO draft_fields VALUES(6,'certificate','');
INSERT INTO draft_fields VALUES(6,'city','海淀区');
INSERT INTO draft_fields VALUES(6,'kept:bank','');
INSERT INTO draft_fields VALUES(6,'kept:bankAccount','');
INSERT INTO draft_fields VALUES(6,'kept:registeredAddress','');
INSERT INTO draft_fields VALUES(6,'kept:taxpayerID','91110000600037341L');
INSERT INTO draft_fields VALUES(6,'kept:telephone','');
INSERT INTO draft_fields VALUES(6,'kept:title','北京甲乙丙软件有限公司');
INSERT INTO draft_fields VALUES(6,'method','sf');
INSERT INTO draft_fields VALUES(6,'postalCode','100080');
INSERT INTO draft_fields VALUES(6,'province','北京市');
INSERT INTO draft_fields VALUES(6,'recipient','林薇');
INSERT INTO draft_fields VALUES(6,'registeredAddress','');
INSERT INTO draft_fields VALUES(6,'shipTelephone','138 0013 8000');
INSERT INTO draft_fields VALUES(6,'taxpayerID','91110000600037341L');
INSERT INTO draft_fields VALUES(6,'telephone','');
INSERT INTO draft_fields VALUES(6,'title','北京甲乙丙软件有限公司');
INSERT INTO draft_fields VALUES(6,'type','normal');
INSERT INTO draft_fields VALUES(7,'address','中关村大街1号2号楼301');
INSERT INTO draft_fields VALUES(7,'bank','');
INSERT INTO draft_fields VALUES(7,'bankAccount','');
INSERT INTO draft_fields VALUES(7,'buyer','company');
INSERT INTO draft_fields VALUES(7,'certificate','');
INSERT INTO draft_fields VALUES(7,'city','海淀区');
INSERT INTO draft_fields VALUES(7,'kept:bank','');
INSERT INTO draft_fields VALUES(7,'kept:bankAccount','');
INSERT INTO draft_fields VALUES(7,'kept:registeredAddress','');
INSERT INTO draft_fields VALUES(7,'kept:taxpayerID','91110000600037341L');
INSERT INTO draft_fields VALUES(7,'kept:telephone','');
INSERT INTO draft_fields VALUES(7,'kept:title','北京甲乙丙软件有限公司');
INSERT INTO draft_fields VALUES(7,'method','yunda');
INSERT INTO draft_fields VALUES(7,'postalCode','100080');
INSERT INTO draft_fields VALUES(7,'province','北京市');
INSERT INTO draft_fields VALUES(7,'recipient','林薇');
INSERT INTO draft_fields VALUES(7,'registeredAddress','');
INSERT INTO draft_fields VALUES(7,'shipTelephone','138 0013 8000');
INSERT INTO draft_fields VALUES(7,'taxpayerID','91110000600037341L');
INSERT INTO draft_fields VALUES(7,'telephone','');
INSERT INTO draft_fields VALUES(7,'title','北京甲乙丙软件有限公司');
INSERT INTO draft_fields VALUES(7,'type','normal');
CREATE TABLE titles(
    account INTEGER NOT NULL REFERENCES accounts,
    kind TEXT NOT NULL CHECK(kind IN ('title', 'address')),
    content TEXT NOT NULL, used_at INTEGER NOT NULL,
    forgotten INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY(account, kind, content)) STRICT, WITHOUT ROWID;
INSERT INTO titles VALUES(1,'address','{"address":"中关村大街1号2号楼301","city":"海淀区","postalCode":"100080","province":"北京市","recipient":"林薇","shipTelephone":"138 0013 8000"}',1795401611,0);
INSERT INTO titles VALUES(1,'title','{"taxpayerID":"91110000600037341L","title":"北京甲乙丙软件有限公司"}',1795401611,0);
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
INSERT INTO outbox VALUES(1,'1791945611.9e7819d35fc92b1885e0e26c1e70a8ef@fapiao',NULL,'lin.wei@example.cn','en','received','{"application":"F-261014-0001","due":"2026-10-16","expectedBy":"rule","title":"北京甲乙丙软件有限公司","total":"¥6,200.00"}',NULL,NULL,1791945611,NULL,0,NULL,1795408811);
INSERT INTO outbox VALUES(2,'1791963611.9e080ebbab64dc57817d258e98fcfc84@fapiao',NULL,'lin.wei@example.cn','en','status','{"application":"F-261014-0001","deed":"accept","due":"2026-10-16","expectedBy":"rule","stage":"inProcess","title":"北京甲乙丙软件有限公司"}',NULL,NULL,1791963611,NULL,0,NULL,1795408811);
INSERT INTO outbox VALUES(3,'1791981611.a100088c1f924e3280994765e7629a1c@fapiao',NULL,'lin.wei@example.cn','en','status','{"application":"F-261014-0001","deed":"issue","fapiaos":"031002600104 / 12345601","stage":"issued","title":"北京甲乙丙软件有限公司"}',NULL,NULL,1791981611,NULL,0,NULL,1795408811);
INSERT INTO outbox VALUES(4,'1791999611.1f2972436a1337b4b48d38efab7bdf3f@fapiao',NULL,'lin.wei@example.cn','en','status','{"application":"F-261014-0001","courier":"yunda","deed":"mailOut","fapiaos":"031002600104 / 12345601","stage":"mailedOut","title":"北京甲乙丙软件有限公司","waybill":"3103630045838"}',NULL,NULL,1791999611,NULL,0,NULL,1795408811);
INSERT INTO outbox VALUES(5,'1792017611.fb5e04a3663326a3ad9befdfb56f8a99@fapiao',NULL,'lin.wei@example.cn','en','status','{"application":"F-261014-0001","courier":"yunda","deed":"receive","fapiaos":"031002600104 / 12345601","stage":"received","title":"北京甲乙丙软件有限公司","waybill":"3103630045838"}',NULL,NULL,1792017611,NULL,0,NULL,1795408811);
INSERT INTO outbox VALUES(6,'1793673611.45b0867188341a6482929b0fabc454a6@fapiao',NULL,'lin.wei@example.cn','en','received','{"application":"F-261103-0001","due":"2026-11-05","expectedBy":"rule","title":"北京甲乙丙软件有限公司","total":"¥6,200.00"}',NULL,NULL,1793673611,NULL,0,NULL,1795408811);
INSERT INTO outbox VALUES(7,'1793691611.cf9236bc80e80719cf44513a2ed9ef45@fapiao',NULL,'lin.wei@example.cn','en','status','{"application":"F-261103-0001","deed":"accept","due":"2026-11-05","expectedBy":"rule","stage":"inProcess","title":"北京甲乙丙软件有限公司"}',NULL,NULL,1793691611,NULL,0,NULL,1795408811);
INSERT INTO outbox VALUES(8,'1793709611.32a8908376ab4714c2017e002ab06161@fapiao',NULL,'lin.wei@example.cn','en','status','{"application":"F-261103-0001","deed":"reject","remark":"The taxpayer ID does not belong to this title.","stage":"rejected","title":"北京甲乙丙软件有限公司"}',NULL,NULL,1793709611,NULL,0,NULL,1795408811);
INSERT INTO outbox VALUES(9,'1794624011.3f9ef8776a5af5b75dd6fe22ceb007df@fapiao',NULL,'lin.wei@example.cn','en','received','{"application":"F-261114-0001","due":"2026-11-17","expectedBy":"rule","title":"北京甲乙丙软件有限公司","total":"¥6,200.37"}',NULL,NULL,1794624011,NULL,0,NULL,1795408811);
INSERT INTO outbox VALUES(10,'1794642011.242c32d8454764a0ade2043e6eafc506@fapiao',NULL,'lin.wei@example.cn','en','status','{"application":"F-261114-0001","deed":"accept","due":"2026-11-17","expectedBy":"rule","stage":"inProcess","title":"北京甲乙丙软件有限公司"}',NULL,NULL,1794642011,NULL,0,NULL,1795408811);
INSERT INTO outbox VALUES(11,'1794660011.7eef9757ebba87255ae24a47a65bb5cc@fapiao',NULL,'lin.wei@example.cn','en','status','{"application":"F-261114-0001","deed":"issue","fapiaos":"031002600104 / 12345603","stage":"issued","title":"北京甲乙丙软件有限公司"}',NULL,NULL,1794660011,NULL,0,NULL,1795408811);
INSERT INTO outbox VALUES(12,'1794678011.d06cb01abfb5a8bc0f787a5c7c5f66f5@fapiao',NULL,'lin.wei@example.cn','en','status','{"application":"F-261114-0001","deed":"ready","fapiaos":"031002600104 / 12345603","stage":"readyForPickup","title":"北京甲乙丙软件有限公司"}',NULL,NULL,1794678011,NULL,0,NULL,1795408811);
INSERT INTO outbox VALUES(13,'1794883211.07e20f1ae0e15866ff86697725143560@fapiao',NULL,'lin.wei@example.cn','en','received','{"application":"F-261117-0001","due":"2026-11-19","expectedBy":"rule","title":"北京甲乙丙软件有限公司","total":"¥6,200.00"}',NULL,NULL,1794883211,NULL,0,NULL,1795408811);
INSERT INTO outbox VALUES(14,'1794901211.91e6ab442f23bfdac2ee5881fed6389e@fapiao',NULL,'lin.wei@example.cn','en','status','{"application":"F-261117-0001","deed":"accept","due":"2026-11-19","expectedBy":"rule","stage":"inProcess","title":"北京甲乙丙软件有限公司"}',NULL,NULL,1794901211,NULL,0,NULL,1795408811);
INSERT INTO outbox VALUES(15,'1794919211.97ccc5064607d643b6e932b99226d4df@fapiao',NULL,'lin.wei@example.cn','en','status','{"application":"F-261117-0001","deed":"issue","fapiaos":"031002600104 / 12345604","stage":"issued","title":"北京甲乙丙软件有限公司"}',NULL,NULL,1794919211,NULL,0,NULL,1795408811);
INSERT INTO outbox VALUES(16,'1794937211.07873a6733316428203952cc35a258f9@fapiao',NULL,'lin.wei@example.cn','en','status','{"application":"F-261117-0001","courier":"sf","deed":"mailOut","fapiaos":"031002600104 / 12345604","stage":"mailedOut","title":"北京甲乙丙软件有限公司","waybill":"SF1533767748344"}',NULL,NULL,1794937211,NULL,0,NULL,1795408811);
INSERT INTO outbox VALUES(17,'1795142411.519eabaf67475ee8645868776f03dd44@fapiao',NULL,'lin.wei@example.cn','en','received','{"application":"F-261120-0001","due":"2026-11-24","expectedBy":"rule","title":"北京甲乙丙软件有限公司","total":"¥6,200.00"}',NULL,NULL,1795142411,NULL,0,NULL,1795408811);
INSERT INTO outbox VALUES(18,'1795160411.58a0fa95c5a4bae2382b701cbd1598cf@fapiao',NULL,'lin.wei@example.cn','en','status','{"application":"F-261120-0001","deed":"accept","due":"2026-11-24","expectedBy":"rule","stage":"inProcess","title":"北京甲乙丙软件有限公司"}',NULL,NULL,1795160411,NULL,0,NULL,1795408811);
INSERT INTO outbox VALUES(19,'1795178411.6994fe857e7d16b6ebad011e09a6ad62@fapiao',NULL,'lin.wei@example.cn','en','status','{"application":"F-261120-0001","deed":"issue","fapiaos":"031002600104 / 12345605","stage":"issued","title":"北京甲乙丙软件有限公司"}',NULL,NULL,1795178411,NULL,0,NULL,1795408811);
INSERT INTO outbox VALUES(20,'1795315211.85254c8cddc91d99aa25f46c5fb45e91@fapiao',NULL,'lin.wei@example.cn','en','received','{"application":"F-261122-0001","due":"2026-11-24","expectedBy":"rule","title":"北京甲乙丙软件有限公司","total":"¥6,200.50"}',NULL,NULL,1795315211,NULL,0,NULL,1795408811);
INSERT INTO outbox VALUES(21,'1795333211.951aaf680f8185e9810e8f289c55a9dc@fapiao',NULL,'lin.wei@example.cn','en','status','{"application":"F-261122-0001","deed":"accept","due":"2026-11-24","expectedBy":"rule","stage":"inProcess","title":"北京甲乙丙软件有限公司"}',NULL,NULL,1795333211,NULL,0,NULL,1795408811);
INSERT INTO outbox VALUES(22,'1795401611.f8155164c9b0300c317f1ee1e6b52d34@fapiao',NULL,'lin.wei@example.cn','en','received','{"application":"F-261123-0001","due":"2026-11-25","expectedBy":"rule","title":"北京甲乙丙软件有限公司","total":"¥6,200.00"}',NULL,NULL,1795401611,NULL,0,NULL,1795408811);
CREATE TABLE calendar(day INTEGER PRIMARY KEY, working INTEGER NOT NULL) STRICT;
CREATE TABLE numbers(
    kind TEXT NOT NULL, day INTEGER NOT NULL, last INTEGER NOT NULL,
    PRIMARY KEY(kind, day)) STRICT, WITHOUT ROWID;
INSERT INTO numbers VALUES('F',20740,1);
INSERT INTO numbers VALUES('F',20760,1);
INSERT INTO numbers VALUES('F',20771,1);
INSERT INTO numbers VALUES('F',20774,1);
INSERT INTO numbers VALUES('F',20777,1);
INSERT INTO numbers VALUES('F',20779,1);
INSERT INTO numbers VALUES('F',20780,1);
CREATE TABLE tallies(
    stage TEXT NOT NULL, type TEXT NOT NULL, due_on INTEGER NOT NULL,
    count INTEGER NOT NULL CHECK(count >= 0),
    PRIMARY KEY(stage, type, due_on)) STRICT, WITHOUT ROWID;
INSERT INTO tallies VALUES('inProcess','normal',20742,0);
INSERT INTO tallies VALUES('inProcess','normal',20762,0);
INSERT INTO tallies VALUES('inProcess','normal',20774,0);
INSERT INTO tallies VALUES('inProcess','normal',20776,0);
INSERT INTO tallies VALUES('inProcess','normal',20781,1);
INSERT INTO tallies VALUES('issued','normal',20742,0);
INSERT INTO tallies VALUES('issued','normal',20774,0);
INSERT INTO tallies VALUES('issued','normal',20776,0);
INSERT INTO tallies VALUES('issued','normal',20781,1);
INSERT INTO tallies VALUES('mailedOut','normal',20742,0);
INSERT INTO tallies VALUES('mailedOut','normal',20776,1);
INSERT INTO tallies VALUES('readyForPickup','normal',20774,1);
INSERT INTO tallies VALUES('received','normal',20742,1);
INSERT INTO tallies VALUES('rejected','normal',20762,1);
INSERT INTO tallies VALUES('submitted','normal',20742,0);
INSERT INTO tallies VALUES('submitted','normal',20762,0);
INSERT INTO tallies VALUES('submitted','normal',20774,0);
INSERT INTO tallies VALUES('submitted','normal',20776,0);
INSERT INTO tallies VALUES('submitted','normal',20781,0);
INSERT INTO tallies VALUES('submitted','normal',20782,1);
CREATE TABLE IF NOT EXISTS 'search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO search_data VALUES(1,X'078170');
INSERT INTO search_data VALUES(10,X'0000000002071600071101010101010201010301010401010501010601010000');
INSERT INTO search_data VALUES(137438953473,X'000000fd0f3073746167657375626d69747465640501067832647833300506013205020533307832640505023330050601310506013305060136050304317833300506013105060132050502366305030432783330050601360503043378333405060137050304347833310503043678333005060131050304377833330503043978333105020934653139783866366605040735397834653139050407616378373533320504076636783637303905020935313663783533663805030833313778346561630502053636783264050308373039783936353005020937353332783465353905020938663666783465663605020939363530783531366305041109040805040404070404050704070407070407070c0a0a0a0c0b080b0c0c');
INSERT INTO search_data VALUES(274877906945,X'000001480f307374616765696e70726f636573730506097375626d6974746564050001067832647833300500000601320500000205333078326405000005023330050000060131050000060133050000060136050000030431783330050000060131050000060132050000050236630500000304327833300500000601360500000304337833340500000601370500000304347833310500000304367833300500000601310500000304377833330500000304397833310500000209346531397838663666050000040735397834653139050000040761637837353332050000040766367836373039050000020935313663783533663805000003083331377834656163050000020536367832640500000308373039783936353005000002093735333278346535390500000209386636667834656636050000020939363530783531366305000004110d0b060a07060606090606070906090609090609090e0c0c0c0e0d0a0d0e0e');
INSERT INTO search_data VALUES(412316860417,X'000001440f307374616765696e70726f63657373050007057373756564050106783264783330050000060132050000020533307832640500000502333005000006013105000006013305000006013605000003043178333005000006013105000006013205000005023663050000030432783330050000060136050000030433783334050000060137050000030434783331050000030436783330050000060131050000030437783333050000030439783331050000020934653139783866366605000004073539783465313905000004076163783735333205000004076636783637303905000002093531366378353366380500000308333137783465616305000002053636783264050000030837303978393635300500000209373533327834653539050000020938663666783465663605000002093936353078353136630500000412080b060a07060606090606070906090609090609090e0c0c0c0e0d0a0d0e0e');
INSERT INTO search_data VALUES(549755813889,X'000000fd0f3073746167657375626d69747465640601067832647833300606013206020533307833300606013106060133060601360603043178333006060131060601320605023663060304327832640605023332060601360603043378333406060137060304347833310603043678333006060131060304377833330603043978333106020934653139783866366606040735397834653139060407616378373533320604076636783637303906020935313663783533663806030833313778346561630602053636783264060308373039783936353006020937353332783465353906020938663666783465663606020939363530783531366306041109040804040407040405070504070407070407070c0a0a0a0c0b080b0c0c');
INSERT INTO search_data VALUES(687194767361,X'000001480f307374616765696e70726f636573730606097375626d6974746564060001067832647833300600000601320600000205333078333006000006013106000006013306000006013606000003043178333006000006013106000006013206000005023663060000030432783264060000050233320600000601360600000304337833340600000601370600000304347833310600000304367833300600000601310600000304377833330600000304397833310600000209346531397838663666060000040735397834653139060000040761637837353332060000040766367836373039060000020935313663783533663806000003083331377834656163060000020536367832640600000308373039783936353006000002093735333278346535390600000209386636667834656636060000020939363530783531366306000004110d0b060a06060609060607090706090609090609090e0c0c0c0e0d0a0d0e0e');
INSERT INTO search_data VALUES(824633720833,X'000000fd0f3073746167657375626d69747465640701067832647833300706013207020533307833300706013107060133070601360703043178333007060131070601320705023663070304327833330706013607030433783264070502333407060137070304347833310703043678333007060131070304377833330703043978333107020934653139783866366607040735397834653139070407616378373533320704076636783637303907020935313663783533663807030833313778346561630702053636783264070308373039783936353007020937353332783465353907020938663666783465663607020939363530783531366307041109040804040407040405070407050407070407070c0a0a0a0c0b080b0c0c');
INSERT INTO search_data VALUES(2336462209025,X'000001db0f3073746167656d61696c65646f757404060e7265616479666f727069636b75700308066365697665640108066a656374656402010678326478333001010101060132010101010205333078333001010101060131010101010601330101010106013401060136010101010304317833300101010106013101010101060134010206013504060137040502366301010101030432783336010101010304337832640205023330010601310106013304060134010101010601360106013701010101060138010304347832640102050233310101010106013404060135010601380403043578333304060138010304367833300101010106013101010101060133010601370403043778326404050233330101010106013404060136040601370403043878333301030304397833310101010102093465313978386636660101010104073539783465313901010101040761637837353332010101010407663678363730390101010102093531366378353366380101010103083331377834656163010101010205363678326401010101050233310403083730397839363530010101010205373378363604030835333278346535390101010102093866366678346566360101010102093936353078353136630101010104111109090c070b070704070a07050404080a0705040407040704080804040407040a0704040708040404080a0f0d0d0d0f0e0b050e080e0f');
CREATE TABLE IF NOT EXISTS 'search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO search_idx VALUES(1,X'',2);
INSERT INTO search_idx VALUES(2,X'',2);
INSERT INTO search_idx VALUES(3,X'',2);
INSERT INTO search_idx VALUES(4,X'',2);
INSERT INTO search_idx VALUES(5,X'',2);
INSERT INTO search_idx VALUES(6,X'',2);
INSERT INTO search_idx VALUES(17,X'',2);
CREATE TABLE IF NOT EXISTS 'search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO search_config VALUES('version',4);
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','search','search',0,'CREATE VIRTUAL TABLE search USING fts5(tokens, content='''', detail=none, columnsize=0)');
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
CREATE UNIQUE INDEX one_live_claim ON claims(record, part) WHERE live = 1;
CREATE INDEX claims_by_record ON claims(record);
CREATE UNIQUE INDEX number_used_once ON fapiaos(code, number) WHERE undone_at IS NULL;
CREATE UNIQUE INDEX one_open_draft ON drafts(account, bills_key)
    WHERE application IS NULL AND replaced = 0;
CREATE INDEX drafts_by_touch ON drafts(touched_at);
CREATE UNIQUE INDEX one_notice ON notices(coalesce(type, '')) WHERE cleared_at IS NULL;
CREATE INDEX outbox_due ON outbox(due_at) WHERE delivered_at IS NULL;
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
CREATE TRIGGER history_no_update BEFORE UPDATE ON history BEGIN
    SELECT RAISE(ABORT, 'append-only');
END;
CREATE TRIGGER history_no_delete BEFORE DELETE ON history BEGIN
    SELECT RAISE(ABORT, 'append-only');
END;
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
PRAGMA writable_schema=OFF;
COMMIT;
PRAGMA application_id = 0x46415049; PRAGMA user_version = 1;
