/// The passwords that are tried first, of 8 bytes and more, in lower case.
///
/// From what published leaks have in common worldwide and in China and Germany, and what the
/// name of this program suggests.
let commonPasswords = Set(
    commonPasswordText.split { $0 == " " || $0 == "\n" }.map(String.init))

private let commonPasswordText = """
    12345678 123456789 1234567890 12345678910 0123456789 01234567 012345678 123123123 11111111
    111111111 1111111111 00000000 000000000 0000000000 22222222 33333333 44444444 55555555
    66666666 77777777 88888888 888888888 8888888888 99999999 999999999 9999999999 87654321
    987654321 9876543210 0987654321 11223344 1122334455 112233445566 12341234 12344321 123454321
    12121212 13131313 10101010 20202020 11112222 11111112 12345679 123456780 123456788 123456781
    147258369 1472583690 147852369 159357159 159753159 14725836 963852741 741852963 789456123
    7894561230 456789123 123789456 321654987 987456321 1357924680 13579246 135792468 2468101214
    24681357 31415926 314159265 3141592653 5201314520 1314520520 52013140 13145201 147147147
    159159159 123321123 123456123 123123456 123454321a 1234567a 12345678a 123456789a 1234567890a
    a1234567 a12345678 a123456789 a1234567890 aa123456 aa12345678 aa123456789 abc12345 abc123456
    abc1234567 abc123456789 abcd1234 abcd12345 abcd123456 abcdefgh abcdefghi abcdefghij abcdefg1
    abcd1234! abc123abc abcabcabc aaaaaaaa aaaaaaaaa aaaaaaaaaa asdfghjk asdfghjkl asdfasdf
    asdf1234 asdfqwer asd12345 asd123456 asd123asd asdasdasd asasasas qwertyui qwertyuiop qwerty12
    qwerty123 qwerty1234 qwerty12345 qwerty123456 qwertyqwerty qwerqwer qwer1234 qwer12345
    qwer123456 qwer1234! qweasdzxc qweasd123 qwe123qwe qweqweqwe qazwsxedc qazwsx123 qazwsx12
    1qaz2wsx 1qaz2wsx3edc 1qazxsw2 !qaz2wsx 1qaz!qaz zaq12wsx zaq1zaq1 zxcvbnm1 zxcvbnm,
    zxcvbnm123 zxcvbnmm zxcvzxcv zxcv1234 zxc123456 zxczxczxc 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y
    q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 1234qwer 12345qwert 123456qwerty 123qweasd 123qwe123
    123qweasdzxc qwe123456 123456qwe 123456asd 123456abc 12345abc 1234abcd 123456aa 123456789q
    123456789z 123456789qq q123456789 z123456789 w123456789 q1234567 q12345678 z1234567 qq123456
    qq123456789 qq123123 ww123456 zz123456 wang1234 li123456 zhang123 wang123456 zhang123456
    woaini1314 woaini520 woaini521 5201314a 5201314aa a5201314 iloveyou iloveyou1 iloveyou2
    iloveyou! iloveyou123 iloveu123 ilovechina woaizhongguo zhongguo woaiwojia woshishui wodemima
    password password1 password2 password12 password123 password1234 password12345 password!
    password1! password123! password01 password99 passw0rd p@ssw0rd p@ssword p@55w0rd p@ssw0rd1
    p@ssw0rd! p@ssw0rd123 pa$$w0rd pa55word passwort passwort1 passwort123 passport mypassword
    password0 password11 pass1234 pass12345 pass123456 passpass passwords changeme changeme1
    changeme123 changeit welcome1 welcome12 welcome123 welcome1! welcome01 letmein1 letmein123
    letmein! trustno1 sunshine sunshine1 princess princess1 princesa football football1 baseball
    baseball1 basketball superman superman1 spiderman batman123 starwars starwars1 computer
    computer1 internet internet1 samsung1 microsoft microsoft1 office365 windows10 windows7
    macintosh whatever whatever1 michelle jennifer jonathan jessica1 michael1 charlie1 jordan23
    danielle elizabeth alexander alexandra christian christina christopher nicholas benjamin
    victoria veronica isabella gabriel1 garfield butterfly chocolate strawberry cheesecake
    blink182 metallica slipknot liverpool liverpool1 chelsea1 arsenal1 barcelona realmadrid
    juventus manchester dolphins cowboys1 steelers redskins yankees1 lakers24 mercedes corvette
    maverick mustang1 midnight moonlight starlight snowball snowflake rainbow1 sweetheart loveyou1
    lovelove loveme123 mylove123 babygirl babygirl1 angelina angel123 blessed1 jesus123
    jesuschrist godisgood freedom1 friends1 friendship forever1 together dragon123 dragonball
    pokemon1 pokemon123 naruto123 minecraft fortnite roblox123 counter1 undertaker monkey123
    master123 shadow123 killer123 hello123 hello1234 hellohello hello12345 helloworld admin123
    admin1234 admin12345 admin123456 admin888 adminadmin administrator administrator1 root1234
    root123456 rootroot toor1234 test1234 test12345 test123456 testtest testing1 testing123
    tester123 guest123 guest1234 user1234 user12345 username default1 default123 secret123
    secret12 supersecret login123 access14 access123 system32 server123 oracle123 mysql123
    manager1 company1 qwertzui qwertzuiop qwertz123 hallo123 hallo1234 hallohallo schatz123
    sommer2024 sommer2025 sommer2026 winter2024 winter2025 winter2026 summer2024 summer2025
    summer2026 spring2025 spring2026 autumn2025 november2026 berlin123 frankfurt deutschland
    germany1 schalke04 bayern123 dortmund borussia shanghai beijing1 beijing123 beijing2008
    shanghai1 shanghai123 shenzhen guangzhou china123 china1234 china2008 china666 fapiao123
    fapiao2026 fapiaofapiao 19491001 19800101 19820101 19850101 19870101 19880101 19900101
    19910101 19920101 20080808 20000101 20101010 66668888 88886666 168168168 666666666 6666666666
    123456ab 123456a. a123456. a123456! aaa123456 abc12345678 abc@1234 abc@12345 admin@123
    admin@1234 root@123 test@123 pass@123 pass@1234 pass@word1 p@$$w0rd qwe@123456 qwer@1234
    huawei@123 huawei12#$
    """
