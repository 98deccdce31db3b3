"""Languages that have no full pack: absolute dates and weekdays, and never a wrong date rather than none."""

import pytest

from tests.dates.phrases import come_to

pytestmark = pytest.mark.slow

DATES = {
    "pl": {
        "full": ("Traktat z 16 lutego 2024 r. obowiązuje.", "2024-02-16"),
        "month and year": ("Spotkali się w marcu 2023 roku.", "2023-03"),
        "day and month": ("Spotkali się 26 lutego w Paryżu.", "2024-02-26"),
        "day and month to come": ("Spotkanie odbędzie się 9 lipca w Paryżu.", "2024-07-09"),
        "weekday": ("Minister powiedział to w środę.", "2024-03-06"),
        "weekday to come": ("Rada zbierze się w piątek.", "2024-03-08"),
        "weekday and date": ("Spotkali się we wtorek, 5 marca 2019 roku.", "2019-03-05"),
        "range": ("Rozmowy trwały 5–7 marca 2022 r. w Wiedniu.", "2022-03-05/2022-03-07"),
        "weekday of a visit": ("W niedzielę prezydent odwiedzi Rzym.", "2024-03-10"),
        "no abbreviation": ("Nie wiadomo, co mar i sob znaczą.",),
    },
    "nl": {
        "full": ("Het verdrag van 16 februari 2024 geldt.", "2024-02-16"),
        "month and year": ("Het verdrag van maart 2015 geldt.", "2015-03"),
        "weekday": ("De minister zei dat dinsdag.", "2024-03-05"),
        "weekday to come": ("De raad zal vrijdag bijeenkomen.", "2024-03-08"),
        "weekday and date": ("Zij kwamen op dinsdag 5 maart 2019 bijeen.", "2019-03-05"),
        "small words": ("Ma en di zijn geen dagen, mei wel.",),
    },
    "tr": {
        "full": ("Antlaşma 16 Şubat 2024 tarihinde imzalandı.", "2024-02-16"),
        "suffix": ("Taraflar 16 Şubat 2024'te imzaladı.", "2024-02-16"),
        "month and year": ("Taraflar Mart 2023'te görüştü.", "2023-03"),
        "capital I with a dot": ("İki ülke 5 Ekim 2021'de anlaştı.", "2021-10-05"),
        "day and month": ("Bakanlar 26 Şubat'ta Paris'te görüştü.", "2024-02-26"),
        "weekday": ("Bakan bunu salı günü söyledi.", "2024-03-05"),
        "weekday to come": ("Konsey cuma günü toplanacak.", "2024-03-08"),
        "weekday and date": ("5 Mart 2019 Salı günü görüştüler.", "2019-03-05"),
        "market": ("Ortak pazar kurulacak.",),
    },
    "fa": {
        "full": ("توافق در ۱۶ فوریه ۲۰۲۴ امضا شد.", "2024-02-16"),
        "month and year": ("آنها در مارس ۲۰۲۳ دیدار کردند.", "2023-03"),
        "weekday": ("وزیر روز سه‌شنبه این را گفت.", "2024-03-05"),
        "weekday with a space": ("وزیر روز سه شنبه این را گفت.", "2024-03-05"),
        "weekday to come": ("شورا جمعه تشکیل خواهد شد.", "2024-03-08"),
        "solar": ("توافق در ۱۵ اسفند ۱۴۰۲ امضا شد.", "2024-03-05"),
        "solar without its year": ("توافق در ۱۵ اسفند امضا شد.",),
    },
    "he": {
        "full": ("ההסכם נחתם ב-16 בפברואר 2024 בפריז.", "2024-02-16"),
        "month and year": ("הם נפגשו במרץ 2023 בפריז.", "2023-03"),
        "day and month": ("הם נפגשו ב-26 בפברואר בפריז.", "2024-02-26"),
        "weekday": ("השר אמר זאת ביום שלישי.", "2024-03-05"),
        "weekday to come": ("המועצה צפויה להתכנס ביום שישי.", "2024-03-08"),
        "points": ("הם נפגשו בְּמֶרְץ 2023 בפריז.", "2023-03"),
        "ordinals": ("זהו הסבב השני והשלישי של השיחות.",),
    },
    "sv": {
        "full": ("Avtalet den 16 februari 2024 gäller.", "2024-02-16"),
        "ordinal": ("Avtalet av den 5:e mars 2024 gäller.", "2024-03-05"),
        "month and year": ("De möttes i mars 2023 i Paris.", "2023-03"),
        "weekday": ("Ministern sade det i onsdags och tisdagen var lugn.", "2024-03-05"),
        "weekday to come": ("Rådet ska mötas fredag.", "2024-03-08"),
        "weekday and date": ("De möttes tisdagen den 5 mars 2019.", "2019-03-05"),
    },
    "da": {
        "full": ("Aftalen af 16. februar 2024 gælder.", "2024-02-16"),
        "weekday": ("Ministeren sagde det tirsdag.", "2024-03-05"),
        "weekday to come": ("Rådet mødes på fredag.", "2024-03-08"),
        "one": ("Man siger, at mange mødes.",),
    },
    "no": {
        "full": ("Avtalen av 16. februar 2024 gjelder.", "2024-02-16"),
        "weekday": ("Ministeren sa det tirsdag.", "2024-03-05"),
        "weekday to come": ("Rådet skal møtes fredag.", "2024-03-08"),
    },
    "fi": {
        "full": ("Sopimus allekirjoitettiin 16. helmikuuta 2024.", "2024-02-16"),
        "month and year": ("He tapasivat maaliskuussa 2023.", "2023-03"),
        "weekday": ("Ministeri sanoi asian tiistaina.", "2024-03-05"),
        "weekday and date": ("He tapasivat tiistaina 5. maaliskuuta 2019.", "2019-03-05"),
    },
    "cs": {
        "full": ("Smlouva z 16. února 2024 platí.", "2024-02-16"),
        "month and year": ("Sešli se v březnu 2023.", "2023-03"),
        "weekday": ("Ministr to řekl ve středu.", "2024-03-06"),
        "weekday to come": ("Rada se sejde v pátek.", "2024-03-08"),
        "ice": ("Na 5 led nevstupujte.",),
    },
    "sk": {
        "full": ("Zmluva zo 16. februára 2024 platí.", "2024-02-16"),
        "month and year": ("Stretli sa v marci 2023.", "2023-03"),
        "weekday": ("Minister to povedal v stredu.", "2024-03-06"),
    },
    "hu": {
        "full": ("A szerződést 2024. február 16-án írták alá.", "2024-02-16"),
        "month and year": ("2023 márciusában találkoztak.", "2023-03"),
        "day and month": ("Február 26-án találkoztak Párizsban.", "2024-02-26"),
        "weekday": ("A miniszter kedden mondta ezt.", "2024-03-05"),
        "weekday to come": ("A tanács várhatóan pénteken ül össze.", "2024-03-08"),
        "many": ("Márciusban 5 küldött érkezett.",),
    },
    "ro": {
        "full": ("Tratatul din 16 februarie 2024 este în vigoare.", "2024-02-16"),
        "month and year": ("S-au întâlnit în martie 2023.", "2023-03"),
        "weekday": ("Ministrul a spus acest lucru marți.", "2024-03-05"),
        "weekday to come": ("Consiliul se va reuni vineri.", "2024-03-08"),
        "months": ("Discuțiile au durat trei luni.",),
        "Monday before its date": ("S-au întâlnit luni, 4 martie 2019.", "2019-03-04"),
    },
    "bg": {
        "full": ("Договорът от 16 февруари 2024 г. е в сила.", "2024-02-16"),
        "month and year": ("Те се срещнаха през март 2023 г.", "2023-03"),
        "weekday": ("Министърът каза това във вторник.", "2024-03-05"),
        "weekday to come": ("Съветът ще се събере в петък.", "2024-03-08"),
    },
    "sr": {
        "full": ("Споразум од 16. фебруара 2024. године важи.", "2024-02-16"),
        "Latin": ("Sporazum od 16. februara 2024. godine važi.", "2024-02-16"),
        "month and year": ("Састали су се у марту 2023. године.", "2023-03"),
        "weekday": ("Министар је то рекао у уторак.", "2024-03-05"),
        "weekday to come": ("Савет ће се састати у петак.", "2024-03-08"),
        "week": ("Прошле недеље су разговарали.",),
    },
    "hr": {
        "full": ("Sporazum od 16. veljače 2024. vrijedi.", "2024-02-16"),
        "month and year": ("Sastali su se u ožujku 2023.", "2023-03"),
        "weekday": ("Ministar je to rekao u srijedu.", "2024-03-06"),
    },
    "ja": {
        "full": ("協定は2024年2月16日に署名された。", "2024-02-16"),
        "era": ("協定は令和6年2月16日に署名された。", "2024-02-16"),
        "era, last one": ("協定は平成31年4月30日に失効した。", "2019-04-30"),
        "era, first year": ("協定は昭和元年12月28日に署名された。", "1926-12-28"),
        "no such year of an era": ("協定は昭和70年2月16日に署名された。",),
        "both years": ("合意は2015年（平成27年）12月28日である。", "2015-12-28"),
        "reported plan": ("外務省は林大臣が3月8日にソウルを訪問すると発表した。", "2024-03-08"),
        "lunar months": ("使節は明治3年5月5日に着いた。",),
        "day and month to come": ("会談は7月9日に行われる予定だ。", "2024-07-09"),
        "weekday sign": ("両者は3月5日（火）に会談した。", "2024-03-05"),
        "weekday": ("大臣は火曜日に述べた。", "2024-03-05"),
        "bare day": ("報道官は5日、そう述べた。", "2024-03-05"),
        "clock": ("会談は3月5日午後3時半に始まった。", "2024-03-05T15:30"),
        "five days": ("会談は5日間続いた。",),
    },
    "ko": {
        "full": ("협정은 2024년 2월 16일에 서명됐다.", "2024-02-16"),
        "month and year": ("양측은 2023년 3월에 만났다.", "2023-03"),
        "day and month": ("양측은 2월 26일 파리에서 만났다.", "2024-02-26"),
        "day and month to come": ("회담은 7월 9일 열릴 예정이다.", "2024-07-09"),
        "weekday": ("장관은 화요일에 말했다.", "2024-03-05"),
        "weekday sign": ("양측은 3월 5일(화) 만났다.", "2024-03-05"),
        "range": ("3월 5일부터 7일까지 회담했다.", "2024-03-05/2024-03-07"),
        "last month": ("양측은 지난달 14일 만났다.", "2024-02-14"),
        "bare day": ("외교부는 5일 그렇게 밝혔다.", "2024-03-05"),
        "bare days": ("장관은 오는 8일부터 10일까지 도쿄를 방문한다.", "2024-03-08/2024-03-10"),
        "lunar": ("음력 3월 5일에 만났다.",),
        "five days": ("회담은 5일간 이어졌다.",),
    },
    "vi": {
        "full": ("Hiệp định được ký ngày 16 tháng 2 năm 2024.", "2024-02-16"),
        "month and year": ("Họ gặp nhau vào tháng 3 năm 2023.", "2023-03"),
        "month and year, stroke": ("Họ gặp nhau vào tháng 3/2023.", "2023-03"),
        "figures": ("Họ gặp nhau ngày 16/2/2024 tại Paris.", "2024-02-16"),
        "to come": ("Hội nghị sẽ họp ngày 9 tháng 7.", "2024-07-09"),
        "weekday and date": ("Họ gặp nhau thứ Ba, ngày 5 tháng 3 năm 2019.", "2019-03-05"),
        "second": ("Đây là lần thứ hai họ gặp nhau.",),
    },
    "id": {
        "full": ("Perjanjian ditandatangani pada 16 Februari 2024.", "2024-02-16"),
        "month and year": ("Mereka bertemu pada Maret 2023.", "2023-03"),
        "weekday": ("Menteri mengatakan hal itu pada Selasa.", "2024-03-05"),
        "weekday to come": ("Dewan akan bersidang pada Jumat.", "2024-03-08"),
        "weekday and figures": ("Menteri mengatakannya, Selasa (5/3/2019).", "2019-03-05"),
        "weekday, day and month in figures": ("Mereka bertemu lagi Jumat (8/3) di Jenewa.", "2024-03-08"),
        "week": ("Minggu lalu mereka bertemu.",),
    },
    "hi": {
        "full": ("समझौते पर 16 फ़रवरी 2024 को हस्ताक्षर हुए।", "2024-02-16"),
        "plain letter": ("समझौते पर 16 फरवरी 2024 को हस्ताक्षर हुए।", "2024-02-16"),
        "native digits": ("समझौते पर १६ मार्च २०२३ को हस्ताक्षर हुए।", "2023-03-16"),
        "month and year": ("वे मार्च 2023 में मिले।", "2023-03"),
        "weekday": ("मंत्री ने मंगलवार को यह कहा।", "2024-03-05"),
        "weekday to come": ("परिषद की बैठक शुक्रवार को होगी।", "2024-03-08"),
    },
    "th": {
        "Buddhist year": ("ลงนามเมื่อวันที่ 16 กุมภาพันธ์ พ.ศ. 2567 ที่กรุงเทพฯ", "2024-02-16"),
        "native digits": ("ลงนามเมื่อวันที่ ๑๖ กุมภาพันธ์ พ.ศ. ๒๕๖๗ ที่กรุงเทพฯ", "2024-02-16"),
        "Christian year": ("ลงนามเมื่อวันที่ 16 กุมภาพันธ์ ค.ศ. 2024", "2024-02-16"),
        "Buddhist year, not marked": ("ลงนามเมื่อวันที่ 16 กุมภาพันธ์ 2567 ที่กรุงเทพฯ",),
        "day and month": ("พบกันเมื่อวันที่ 26 กุมภาพันธ์ ที่ปารีส", "2024-02-26"),
        "short month": ("ลงนามเมื่อ 16 ก.พ. 2024", "2024-02-16"),
        "weekday": ("รัฐมนตรีกล่าวเมื่อวันอังคาร", "2024-03-05"),
        "weekday and date": ("พบกันวันอังคารที่ 5 มีนาคม พ.ศ. 2562", "2019-03-05"),
        "weekday and a year not marked": ("พบกันวันอังคารที่ 5 มีนาคม 2562",),
    },
    "ka": {
        "full": ("ხელშეკრულებას 2024 წლის 16 თებერვალს მოეწერა ხელი.", "2024-02-16"),
        "full, year last": ("ხელშეკრულება 16 თებერვალი 2024 თარიღით.", "2024-02-16"),
        "day and month": ("ისინი 26 თებერვალს შეხვდნენ.", "2024-02-26"),
        "weekday": ("მინისტრმა ეს სამშაბათს თქვა.", "2024-03-05"),
        "week": ("მოლაპარაკება ერთი კვირა გაგრძელდა.",),
    },
    "hy": {
        "full": ("Համաձայնագիրը ստորագրվել է 2024 թվականի փետրվարի 16-ին։", "2024-02-16"),
        "day and month": ("Նրանք հանդիպեցին փետրվարի 26-ին։", "2024-02-26"),
        "weekday": ("Նախարարն այդ մասին ասել է երեքշաբթի։", "2024-03-05"),
    },
    "az": {
        "full": ("Müqavilə 16 fevral 2024-cü ildə imzalanıb.", "2024-02-16"),
        "year first": ("Müqavilə 2024-cü il fevralın 16-da imzalanıb.", "2024-02-16"),
        "day and month": ("Tərəflər fevralın 26-da görüşüblər.", "2024-02-26"),
        "weekday": ("Nazir bunu çərşənbə axşamı deyib.", "2024-03-05"),
        "market": ("Azad bazar qurulub.",),
    },
    "kk": {
        "full": ("Келісімге 2024 жылғы 16 ақпанда қол қойылды.", "2024-02-16"),
        "day and month": ("Олар 26 ақпанда кездесті.", "2024-02-26"),
        "weekday": ("Министр мұны сейсенбіде айтты.", "2024-03-05"),
    },
    "et": {
        "full": ("Leping sõlmiti 16. veebruaril 2024 Tallinnas.", "2024-02-16"),
        "year first": ("Leping sõlmiti 2024. aasta 16. veebruaril.", "2024-02-16"),
        "weekday": ("Minister ütles seda teisipäeval.", "2024-03-05"),
    },
    "lv": {
        "full": ("Līgumu parakstīja 2024. gada 16. februārī Rīgā.", "2024-02-16"),
        "month and year": ("Viņi tikās 2023. gada martā.", "2023-03"),
        "day and month": ("Viņi tikās 26. februārī Rīgā.", "2024-02-26"),
        "weekday": ("Ministrs to teica otrdien.", "2024-03-05"),
    },
    "lt": {
        "full": ("Sutartis pasirašyta 2024 m. vasario 16 d. Vilniuje.", "2024-02-16"),
        "month and year": ("Jie susitiko 2023 m. kovą.", "2023-03"),
        "day and month": ("Jie susitiko vasario 26 d. Vilniuje.", "2024-02-26"),
        "weekday": ("Ministras tai pasakė antradienį.", "2024-03-05"),
    },
    "bn": {
        "native digits": ("চুক্তিটি ১৬ মার্চ ২০২৩ তারিখে স্বাক্ষরিত হয়।", "2023-03-16"),
        "weekday": ("মন্ত্রী মঙ্গলবার এ কথা বলেন।", "2024-03-05"),
    },
    "ca": {
        "full": ("El tractat del 16 de febrer de 2024 és vigent.", "2024-02-16"),
        "elision": ("Es van reunir el 5 d'abril de 2023 a París.", "2023-04-05"),
    },
    "und": {"figures": ("25.02.2024: x 2024-02-17", "2024-02-25", "2024-02-17")},
}  # fmt: skip

ROWS = [
    pytest.param(code, text, tuple(expected), id=f"{code}: {name}")
    for code, table in DATES.items()
    for name, (text, *expected) in table.items()
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_each_phrase_comes_to_its_date(language, text, expected):
    assert come_to(text, language) == expected


def test_an_impossible_day_is_reported():
    assert come_to("Avtalet den 31 april 2024 gäller.", "sv") == ("impossible: 31 april 2024",)
    assert come_to("協定は2024年4月31日に署名された。", "ja") == ("impossible: 2024年4月31日",)
