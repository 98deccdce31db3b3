"""Plain news of one day in six languages: what was done, by whom, to whom, how it stands and when."""

import pytest

from tests.events.plain import coded, reports_of

TOLD = [
    ("fr", "Le Japon s'est excusé mardi auprès de la Corée du Sud.", "CONCEDE JPN > KOR 2024-03-05"),
    ("de", "Den Vorschlag lehnte Japan am Montag ab.", "REJECT JPN 2024-03-04"),
    ("de", "Die Lieferung von Lastwagen lehnte Kanada am Montag ab.", "REJECT CAN 2024-03-04"),
    ("de", "Die Forderung Indiens wies Japan am Montag zurück.", "REJECT JPN > IND 2024-03-04"),
    ("de", "Den Angriff Syriens hat der Libanon am Montag verurteilt.", "ACCUSE LBN > SYR 2024-03-04"),
    ("de", "Den Botschafter Indiens wies Kanada am Montag aus.", "SANCTION CAN > IND 2024-03-04"),
    ("de", "Den Angaben zufolge griff Syrien am Montag den Libanon an.", "ASSAULT SYR > LBN 2024-03-04"),
    ("de", "Die indische Forderung wies Japan am Montag zurück.", "REJECT JPN > IND 2024-03-04"),
    ("de", "Die syrische Führung verurteilte Indien am Montag.", "ACCUSE SYR > IND 2024-03-04"),
    ("fr", "Le Japon a appelé lundi l'Inde à rester ferme face à la Chine.", "REQUEST JPN > IND 2024-03-04"),
    ("es", "Japón pidió el lunes a la India firmeza frente a China.", "REQUEST JPN > IND 2024-03-04"),
    ("fr", "La Syrie a libéré lundi deux soldats libanais.", "RETREAT SYR > LBN 2024-03-04"),
    ("de", "Syrien ließ am Montag zwei libanesische Soldaten frei.", "RETREAT SYR > LBN 2024-03-04"),
    (
        "fr",
        "Le président Macron a reçu lundi à l'Élysée le Premier ministre canadien Justin Trudeau.",
        "CONSULT FRA+CAN 2024-03-04",
    ),
    (
        "fr",
        "Le ministre japonais des Affaires étrangères s'est entretenu mardi avec son homologue indien S. Jaishankar.",
        "CONSULT JPN+IND 2024-03-05",
    ),
    ("fr", "La Belgique et le Rwanda ont signé le 1er mars un accord sur la pêche.", "AGREE BEL+RWA 2024-03-01"),
    ("fr", "Le Canada a imposé lundi de nouvelles sanctions contre le Nicaragua.", "SANCTION CAN > NIC 2024-03-04"),
    ("fr", "Le Brésil a condamné mardi l'attaque de l'Iran contre Israël.", "ACCUSE BRA > IRN 2024-03-05"),
    ("fr", "L'attaque de l'Iran contre Israël a été condamnée mardi par le Brésil.", "ACCUSE BRA > IRN 2024-03-05"),
    ("fr", "L'ambassadeur d'Équateur a été expulsé lundi par le Venezuela.", "SANCTION VEN > ECU 2024-03-04"),
    (
        "fr",
        "L'Éthiopie a été accusée lundi par l'Érythrée d'avoir bombardé un village.",
        "ACCUSE ERI > ETH 2024-03-04",
    ),
    ("fr", "L'armée turque a bombardé lundi le nord de la Syrie.", "ASSAULT TUR > SYR 2024-03-04"),
    ("fr", "Le Danemark a fourni lundi dix chars à l'Ukraine.", "AID DNK > UKR 2024-03-04"),
    ("fr", "L'Algérie a rappelé mardi son ambassadeur en France.", "SANCTION DZA > FRA 2024-03-05"),
    ("fr", "Le chancelier Scholz se rendra en Chine le 14 avril.", "CONSULT scheduled DEU > CHN 2024-04-14"),
    (
        "fr",
        "Le sommet entre le Maroc et l'Espagne, prévu le 12 mars, a été annulé.",
        "CONSULT called_off MAR+ESP 2024-03-12",
    ),
    ("fr", "La Hongrie n'a pas signé lundi l'accord avec la Suède.", ""),
    ("fr", "La Norvège a appelé mardi Israël à lever le blocus.", "REQUEST NOR > ISR 2024-03-05"),
    ("fr", "La Serbie a rejeté lundi la proposition du Kosovo.", "REJECT SRB > XKX 2024-03-04"),
    ("fr", "La Pologne a fermé lundi sa frontière avec la Biélorussie.", "COERCE POL > BLR 2024-03-04"),
    ("fr", "La Chine a salué lundi l'accord entre l'Iran et l'Arabie saoudite.", "SUPPORT CHN > IRN+SAU 2024-03-04"),
    ("fr", "Le Tchad a demandé mardi à la France de retirer ses troupes.", "REQUEST TCD > FRA 2024-03-05"),
    (
        "fr",
        "Les pourparlers entre l'Arménie et l'Azerbaïdjan ont repris lundi à Genève.",
        "CONSULT ARM+AZE 2024-03-04",
    ),
    (
        "de",
        "Bundeskanzler Scholz empfing am Montag in Berlin den kanadischen Premierminister Trudeau.",
        "CONSULT DEU+CAN 2024-03-04",
    ),
    (
        "de",
        "Außenministerin Baerbock telefonierte am Dienstag mit ihrem indischen Amtskollegen Jaishankar.",
        "CONSULT DEU+IND 2024-03-05",
    ),
    ("de", "Belgien und Ruanda haben am 1. März ein Abkommen unterzeichnet.", "AGREE BEL+RWA 2024-03-01"),
    ("de", "Kanada hat am Montag neue Sanktionen gegen Nicaragua verhängt.", "SANCTION CAN > NIC 2024-03-04"),
    ("de", "Brasilien verurteilte am Dienstag den Angriff des Iran auf Israel.", "ACCUSE BRA > IRN 2024-03-05"),
    ("de", "Brasilien hat am Dienstag den Angriff des Iran auf Israel verurteilt.", "ACCUSE BRA > IRN 2024-03-05"),
    (
        "de",
        "Äthiopien wurde am Montag von Eritrea beschuldigt, ein Dorf bombardiert zu haben.",
        "ACCUSE ERI > ETH 2024-03-04",
    ),
    ("de", "Am Montag griff die Türkei Syrien an.", "ASSAULT TUR > SYR 2024-03-04"),
    ("de", "Dänemark lieferte am Montag zehn Panzer an die Ukraine.", "AID DNK > UKR 2024-03-04"),
    ("de", "Dänemark sagte der Ukraine am Montag weitere Militärhilfe zu.", "AGREE DNK > UKR 2024-03-04"),
    ("de", "Venezuela hat am Montag den Botschafter Ecuadors ausgewiesen.", "SANCTION VEN > ECU 2024-03-04"),
    ("de", "US-Außenminister Blinken wird am 14. April nach China reisen.", "CONSULT scheduled USA > CHN 2024-04-14"),
    (
        "de",
        "Das für den 12. März geplante Gipfeltreffen zwischen Marokko und Spanien wurde abgesagt.",
        "CONSULT called_off MAR+ESP 2024-03-12",
    ),
    ("de", "Ungarn hat das Abkommen mit Schweden am Montag nicht unterzeichnet.", ""),
    ("de", "Norwegen forderte Israel am Dienstag auf, die Blockade aufzuheben.", "REQUEST NOR > ISR 2024-03-05"),
    ("de", "Serbien lehnte am Montag den Vorschlag des Kosovo ab.", "REJECT SRB > XKX 2024-03-04"),
    ("de", "Polen schloss am Montag seine Grenze zu Belarus.", "COERCE POL > BLR 2024-03-04"),
    (
        "de",
        "China begrüßte am Montag das Abkommen zwischen dem Iran und Saudi-Arabien.",
        "SUPPORT CHN > IRN+SAU 2024-03-04",
    ),
    (
        "de",
        "Der Iran bestritt am Montag, Drohnen an den Sudan geliefert zu haben.",
        "AID denied IRN > SDN 2024-03-04",
    ),
    (
        "de",
        "Die Gespräche zwischen Armenien und Aserbaidschan wurden am Montag in Genf fortgesetzt.",
        "CONSULT ARM+AZE 2024-03-04",
    ),
    (
        "es",
        "El presidente Lula recibió el lunes en Brasilia al canciller alemán Olaf Scholz.",
        "CONSULT BRA+DEU 2024-03-04",
    ),
    (
        "es",
        "El ministro Albares conversó por teléfono el martes con su homólogo indio Subrahmanyam Jaishankar.",
        "CONSULT ESP+IND 2024-03-05",
    ),
    ("es", "Bélgica y Ruanda firmaron el 1 de marzo un acuerdo de pesca.", "AGREE BEL+RWA 2024-03-01"),
    ("es", "Canadá impuso el lunes nuevas sanciones a Nicaragua.", "SANCTION CAN > NIC 2024-03-04"),
    ("es", "Brasil condenó el martes el ataque de Irán contra Israel.", "ACCUSE BRA > IRN 2024-03-05"),
    ("es", "El ataque de Irán contra Israel fue condenado el martes por Brasil.", "ACCUSE BRA > IRN 2024-03-05"),
    ("es", "Etiopía fue acusada el lunes por Eritrea de bombardear una aldea.", "ACCUSE ERI > ETH 2024-03-04"),
    ("es", "El ejército turco bombardeó el lunes el norte de Siria.", "ASSAULT TUR > SYR 2024-03-04"),
    ("es", "Dinamarca entregó el lunes 100 millones de euros a Ucrania.", "AID DNK > UKR 2024-03-04"),
    ("es", "Venezuela expulsó el lunes al embajador de Ecuador.", "SANCTION VEN > ECU 2024-03-04"),
    ("es", "Argelia llamó a consultas el martes a su embajador en Francia.", "SANCTION DZA > FRA 2024-03-05"),
    ("es", "El canciller Scholz viajará a China el 14 de abril.", "CONSULT scheduled DEU > CHN 2024-04-14"),
    (
        "es",
        "La cumbre entre Marruecos y España, prevista para el 12 de marzo, fue cancelada.",
        "CONSULT called_off MAR+ESP 2024-03-12",
    ),
    ("es", "Hungría no firmó el lunes el acuerdo con Suecia.", ""),
    ("es", "Noruega pidió el martes a Israel que levante el bloqueo.", "REQUEST NOR > ISR 2024-03-05"),
    ("es", "Serbia rechazó el lunes la propuesta de Kosovo.", "REJECT SRB > XKX 2024-03-04"),
    ("es", "Polonia cerró el lunes su frontera con Bielorrusia.", "COERCE POL > BLR 2024-03-04"),
    ("es", "China celebró el lunes el acuerdo entre Irán y Arabia Saudí.", "SUPPORT CHN > IRN+SAU 2024-03-04"),
    ("es", "Irán negó el lunes haber suministrado drones a Sudán.", "AID denied IRN > SDN 2024-03-04"),
    (
        "es",
        "Las conversaciones entre Armenia y Azerbaiyán se reanudaron el lunes en Ginebra.",
        "CONSULT ARM+AZE 2024-03-04",
    ),
    (
        "uk",
        "Президент Зеленський 4 березня зустрівся в Києві з прем'єр-міністром Канади Трюдо.",
        "CONSULT UKR+CAN 2024-03-04",
    ),
    (
        "uk",
        "Міністр закордонних справ Японії 5 березня провів телефонну розмову з індійським колегою Джайшанкаром.",
        "CONSULT JPN+IND 2024-03-05",
    ),
    ("uk", "Бельгія та Руанда підписали 1 березня угоду про торгівлю.", "AGREE BEL+RWA 2024-03-01"),
    ("uk", "Канада 4 березня запровадила нові санкції проти Нікарагуа.", "SANCTION CAN > NIC 2024-03-04"),
    ("uk", "Бразилія 5 березня засудила напад Ірану на Ізраїль.", "ACCUSE BRA > IRN 2024-03-05"),
    ("uk", "Напад Ірану на Ізраїль 5 березня засудила Бразилія.", "ACCUSE BRA > IRN 2024-03-05"),
    ("uk", "Ефіопію 4 березня звинуватила Еритрея.", "ACCUSE ERI > ETH 2024-03-04"),
    ("uk", "Турецька армія 4 березня завдала удару по Сирії.", "ASSAULT TUR > SYR 2024-03-04"),
    ("uk", "Данія 4 березня передала Україні десять танків.", "AID DNK > UKR 2024-03-04"),
    ("uk", "Венесуела 4 березня вислала посла Еквадору.", "SANCTION VEN > ECU 2024-03-04"),
    ("uk", "Алжир 5 березня відкликав свого посла з Франції.", "SANCTION DZA > FRA 2024-03-05"),
    ("uk", "Канцлер Шольц відвідає Китай 14 квітня.", "CONSULT scheduled DEU > CHN 2024-04-14"),
    (
        "uk",
        "Саміт Марокко та Іспанії, запланований на 12 березня, перенесли.",
        "CONSULT called_off MAR+ESP 2024-03-12",
    ),
    ("uk", "Угорщина 4 березня не підписала угоду зі Швецією.", ""),
    ("uk", "Норвегія 5 березня закликала Ізраїль зняти блокаду.", "REQUEST NOR > ISR 2024-03-05"),
    ("uk", "Сербія 4 березня відхилила пропозицію Косова.", "REJECT SRB > XKX 2024-03-04"),
    ("uk", "Польща 4 березня закрила кордон із Молдовою.", "COERCE POL > MDA 2024-03-04"),
    ("uk", "Китай 4 березня привітав угоду між Іраном та Саудівською Аравією.", "SUPPORT CHN > IRN+SAU 2024-03-04"),
    ("uk", "За даними Reuters, Туреччина 4 березня направила війська до Лівії.", "MOBILIZE TUR > LBY 2024-03-04"),
    ("uk", "Переговори між Вірменією та Азербайджаном 4 березня відновилися в Женеві.", "CONSULT ARM+AZE 2024-03-04"),
    (
        "ar",
        "استقبل الرئيس المصري عبد الفتاح السيسي في 4 مارس رئيس الوزراء الكندي جاستن ترودو.",
        "CONSULT EGY+CAN 2024-03-04",
    ),
    (
        "ar",
        "أجرى وزير الخارجية التركي هاكان فيدان في 5 مارس اتصالا هاتفيا مع نظيره الهندي.",
        "CONSULT TUR+IND 2024-03-05",
    ),
    ("ar", "وقعت بلجيكا ورواندا في 1 مارس اتفاقا بشأن التجارة.", "AGREE BEL+RWA 2024-03-01"),
    ("ar", "فرضت كندا في 4 مارس عقوبات جديدة على نيكاراغوا.", "SANCTION CAN > NIC 2024-03-04"),
    ("ar", "أدانت البرازيل في 5 مارس هجوم إيران على إسرائيل.", "ACCUSE BRA > IRN 2024-03-05"),
    ("ar", "اتهمت إريتريا إثيوبيا في 4 مارس بقصف قرية.", "ACCUSE ERI > ETH 2024-03-04"),
    ("ar", "قصفت تركيا سوريا في 4 مارس.", "ASSAULT TUR > SYR 2024-03-04"),
    ("ar", "قدمت السويد مساعدات عسكرية إلى أوكرانيا في 4 مارس.", "AID SWE > UKR 2024-03-04"),
    ("ar", "طردت فنزويلا سفير الإكوادور في 4 مارس.", "SANCTION VEN > ECU 2024-03-04"),
    ("ar", "استدعت الجزائر السفير الفرنسي في 5 مارس.", "SANCTION DZA > FRA 2024-03-05"),
    ("ar", "سيزور المستشار الألماني أولاف شولتس الصين في 14 أبريل.", "CONSULT scheduled DEU > CHN 2024-04-14"),
    ("ar", "تأجلت القمة بين المغرب وإسبانيا المقررة في 12 مارس.", "CONSULT called_off MAR+ESP 2024-03-12"),
    ("ar", "لم توقع المجر الاتفاق مع السويد في 4 مارس.", ""),
    ("ar", "طالبت النرويج إسرائيل في 5 مارس برفع الحصار.", "REQUEST NOR > ISR 2024-03-05"),
    ("ar", "رفضت صربيا مقترح كوسوفو في 4 مارس.", "REJECT SRB > XKX 2024-03-04"),
    ("ar", "أغلقت بولندا حدودها مع بيلاروسيا في 4 مارس.", "COERCE POL > BLR 2024-03-04"),
    ("ar", "رحبت الصين في 4 مارس بالاتفاق بين إيران والسعودية.", "SUPPORT CHN > IRN+SAU 2024-03-04"),
    ("ar", "أرسلت تركيا قوات إلى ليبيا في 4 مارس.", "MOBILIZE TUR > LBY 2024-03-04"),
    ("ar", "زار وزير الخارجية الإيراني بغداد في 4 مارس.", "CONSULT IRN > IRQ 2024-03-04"),
    ("ar", "استأنفت أرمينيا وأذربيجان المفاوضات في جنيف في 4 مارس.", "CONSULT ARM+AZE 2024-03-04"),
    ("zh", "3月4日，国家主席习近平在北京会见加拿大总理特鲁多。", "CONSULT CHN+CAN 2024-03-04"),
    ("zh", "外交部长王毅3月5日同印度外长苏杰生通电话。", "CONSULT CHN+IND 2024-03-05"),
    ("zh", "比利时和卢旺达3月1日签署贸易协议。", "AGREE BEL+RWA 2024-03-01"),
    ("zh", "加拿大3月4日宣布对尼加拉瓜实施新制裁。", "SANCTION CAN > NIC 2024-03-04"),
    ("zh", "巴西3月5日谴责伊朗对以色列的袭击。", "ACCUSE BRA > IRN 2024-03-05"),
    ("zh", "埃塞俄比亚3月4日被厄立特里亚指责轰炸村庄。", "ACCUSE ERI > ETH 2024-03-04"),
    ("zh", "土耳其3月4日空袭叙利亚。", "ASSAULT TUR > SYR 2024-03-04"),
    ("zh", "丹麦3月4日向乌克兰提供十辆坦克。", "AID DNK > UKR 2024-03-04"),
    ("zh", "委内瑞拉3月4日驱逐厄瓜多尔大使。", "SANCTION VEN > ECU 2024-03-04"),
    ("zh", "阿尔及利亚3月5日召见法国大使。", "SANCTION DZA > FRA 2024-03-05"),
    ("zh", "德国总理朔尔茨将于4月14日访问中国。", "CONSULT scheduled DEU > CHN 2024-04-14"),
    ("zh", "原定于3月12日举行的摩洛哥和西班牙首脑会晤取消。", "CONSULT called_off MAR+ESP 2024-03-12"),
    ("zh", "匈牙利3月4日没有签署与瑞典的协议。", ""),
    ("zh", "挪威3月5日要求以色列解除封锁。", "REQUEST NOR > ISR 2024-03-05"),
    ("zh", "塞尔维亚3月4日拒绝科索沃的提议。", "REJECT SRB > XKX 2024-03-04"),
    ("zh", "波兰3月4日关闭与白俄罗斯的边境。", "COERCE POL > BLR 2024-03-04"),
    ("zh", "中国3月4日欢迎伊朗和沙特达成的协议。", "SUPPORT CHN > IRN+SAU 2024-03-04"),
    ("zh", "据路透社报道，土耳其3月4日向利比亚派遣军队。", "MOBILIZE TUR > LBY 2024-03-04"),
    ("zh", "伊朗3月4日否认向苏丹提供无人机。", "AID denied IRN > SDN 2024-03-04"),
    ("zh", "亚美尼亚和阿塞拜疆3月4日在日内瓦恢复谈判。", "CONSULT ARM+AZE 2024-03-04"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), TOLD, ids=[f"{t[0]}-{k}" for k, t in enumerate(TOLD)])
def test_who_does_what_to_whom_and_when(language, text, expected):
    assert coded(text, language=language) == expected


SAID = [
    ("fr", "La Turquie a violé la trêve, a déclaré mardi le ministère grec.", "STATEMENT GRC 2024-03-05"),
    ("de", "Iran habe den Vertrag verletzt, sagte am Dienstag das israelische Militär.", "STATEMENT ISR 2024-03-05"),
    ("es", "Irán violó el acuerdo, dijo el martes el Ministerio de Exteriores israelí.", "STATEMENT ISR 2024-03-05"),
    ("uk", "Іран порушив угоду, заявило 5 березня міністерство Ізраїлю.", "STATEMENT ISR 2024-03-05"),
    ("ar", "أعلنت وزارة الخارجية الإيرانية في 5 مارس أن إسرائيل انتهكت الاتفاق.", "STATEMENT IRN 2024-03-05"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), SAID, ids=[t[0] for t in SAID])
def test_who_says_it_is_not_of_whom_it_is_said(language, text, expected):
    assert coded(text, language=language) == expected


UNNAMED = [
    ("fr", "Israël aurait accepté une trêve, a affirmé lundi un responsable américain sous couvert d'anonymat."),
    (
        "de",
        "Israel habe einer Waffenruhe zugestimmt, sagte am Montag ein US-Beamter, der anonym bleiben wollte.",
    ),
    ("es", "Israel aceptó una tregua, dijo el lunes un funcionario estadounidense bajo condición de anonimato."),
    ("uk", "Ізраїль погодився на перемир'я, повідомив 4 березня американський чиновник на умовах анонімності."),
    ("zh", "一名不愿透露姓名的美国官员3月4日表示，以色列已同意停火。"),
    ("ar", "قال مسؤول أمريكي طلب عدم الكشف عن هويته يوم 4 مارس إن إسرائيل وافقت على هدنة."),
]


@pytest.mark.parametrize(("language", "text"), UNNAMED, ids=[t[0] for t in UNNAMED])
def test_who_is_not_named_speaks_without_a_name(language, text):
    told = reports_of(text, language=language)
    assert told
    assert all(r.anonymous and r.speaker != "ISR" for r in told)


CARRIED = [
    ("de", "Laut dpa entsandte die Türkei am Montag Truppen nach Katar.", "dpa"),
    ("zh", "据路透社报道，土耳其3月4日向卡塔尔派遣军队。", "Reuters"),
    ("ar", "ذكرت رويترز أن تركيا أرسلت قوات إلى قطر في 4 مارس.", "Reuters"),
]


@pytest.mark.parametrize(("language", "text", "outlet"), CARRIED, ids=[t[0] for t in CARRIED])
def test_an_agency_carries_it_in_every_script(language, text, outlet):
    told = [(r.event_type, r.via, r.speaker) for r in reports_of(text, language=language)]
    assert told == [("MOBILIZE", outlet, None)]
