"""Italian dates in sentences of our own: news, communiqués, histories, despatches; each row says all that is found."""

import pytest

from tests.dates.yardstick import read, rows

ABSOLUTE = {
    "1º": ("Il trattato è stato firmato il 1º marzo 2024 a Vienna.", "2024-03-01"),
    "1°": ("Il trattato fu firmato il 1° marzo 1924 a Vienna.", "1924-03-01"),
    "primo": ("Fatto a Ginevra, il primo marzo 1954.", "1954-03-01"),
    "addì": ("Fatto a Roma, addì 16 febbraio 1984.", "1984-02-16"),
    "year spelled": ("Fatto a Roma il diciotto maggio millenovecentosettantadue.", "1972-05-18"),
    "ninety-seven": ("Fatto a Roma il ventidue maggio millenovecentonovantasette.", "1997-05-22"),
    "two thousand": ("Fatto a Nizza il ventitré giugno duemilatre.", "2003-06-23"),
    "with the article": ("L'8 settembre 1943 fu annunciato l'armistizio.", "1943-09-08"),
    "with dell'": ("L'armistizio dell'8 settembre 1943 fu reso noto alla radio.", "1943-09-08"),
    "slashes": ("La nota è datata 3/4/2023.", "2023-04-03"),
    "stops": ("La nota è datata 03.04.2023.", "2023-04-03"),
    "Roman month": ("La nota è datata 10-IV-1931.", "1931-04-10"),
    "abbreviated": ("Il protocollo del 23 sett. 1987 resta segreto.", "1987-09-23"),
    "set": ("Il protocollo del 23 set. 1987 resta segreto.", "1987-09-23"),
    "capitals": ("L'accordo del 16 FEBBRAIO 2024 è in vigore.", "2024-02-16"),
    "month of": ("L'accordo concluso nel mese di giugno 2015 tiene.", "2015-06"),
    "month del": ("L'accordo del giugno del 2015 tiene.", "2015-06"),
    "month of last year": ("L'accordo del giugno dell'anno scorso tiene.", "2023-06"),
    "day of last year": ("È stato nominato il 3 giugno dell'anno scorso.", "2023-06-03"),
    "the year": ("Nell'anno 1648 fu conclusa la pace.", "1648"),
    "far year": ("La pace fu conclusa nel 1254 a corte.", "1254"),
    "before Christ": ("La lega fu fondata nel 478 a.C. a Delo.", "-0477"),
    "before Christ, spelled": ("La lega fu fondata nel 478 avanti Cristo.", "-0477"),
    "after Christ": ("La pace del 363 d.C. costò cara.", "0363"),
    "weekday and date": ("La visita di martedì 5 marzo 2024 è stata breve.", "2024-03-05"),
    "weekday, the date": ("Si sono visti sabato, 2 marzo, a Roma.", "2024-03-02"),
    "weekday and number": ("Si sono visti lunedì 4 a Parigi.", "2024-03-04"),
    "last of its name": ("Si sono visti il 29 febbraio scorso.", "2024-02-29"),
    "last before": ("Si sono visti lo scorso 29 febbraio.", "2024-02-29"),
    "next of its name": ("Si vedranno il prossimo 7 giugno.", "2024-06-07"),
    "last December": ("L'accordo dello scorso dicembre tiene.", "2023-12"),
    "next June": ("Il vertice si terrà a giugno prossimo.", "2024-06"),
    "this year's": ("Il vertice di maggio di quest'anno sarà decisivo.", "2024-05"),
    "impossible": ("La copia è datata 31 aprile 2018.", "!"),
    "two figures of year": ("La nota del 6 giugno '44 è perduta.", "1944-06-06"),
    "short year alone": ("Le elezioni del '48 decisero.", "1948"),
    "Republic": ("Il patto del 2 giugno 1946 vale ancora.", "1946-06-02"),
    "the day named": ("I rapporti sono cambiati dopo l'11 settembre 2001.", "[2001-09-12..]"),
    "attacks": ("Dopo gli attentati dell'11 settembre tutto è cambiato.", "2001-09-11"),
}

DESPATCHES = {
    "corrente": ("Ho ricevuto il Suo dispaccio del 5 corrente.", "1861-04-05"),
    "c.m.": ("Ho ricevuto il Suo dispaccio del 5 c.m.", "1861-04-05"),
    "u.s.": ("Ho ricevuto la Sua lettera del 14 u.s.", "1861-04-14"),
    "p.v.": ("La riunione avrà luogo il 28 p.v.", "1861-04-28"),
    "p.p.": ("Ho ricevuto la Sua lettera del 14 p.p.", "1861-03-14"),
    "of this month": ("Ho ricevuto il Suo dispaccio dell'8 di questo mese.", "1861-04-08"),
    "of last month": ("Ho ricevuto la Sua lettera del 14 del mese scorso.", "1861-03-14"),
    "of the same month": (
        "Il 3 maggio 1860 l'inviato arrivò; il 22 dello stesso mese ripartì.",
        "1860-05-03; 1860-05-22",
    ),
    "a day alone": ("Ho ricevuto il 12 la nota che mi annunciava.", "1861-04-12"),
    "January last": ("Il mio dispaccio del 9 gennaio scorso resta senza risposta.", "1861-01-09"),
    "yesterday evening": ("Il Ministro mi ha ricevuto ieri sera.", "1861-04-19TEV"),
    "today": ("Ho visto quest'oggi il Ministro.", "1861-04-20"),
}

DIRECTION = {
    "futuro": ("Il ministro si recherà a Kiev lunedì.", "2024-03-11"),
    "passato prossimo": ("Il ministro si è recato a Kiev lunedì.", "2024-03-04"),
    "dovrebbe": ("Il ministro dovrebbe recarsi a Kiev lunedì.", "2024-03-11"),
    "potrebbe": ("Il ministro potrebbe ricevere il collega sabato.", "2024-03-09"),
    "previsto": ("L'incontro, previsto venerdì, verterà sul gas.", "2024-03-08"),
    "presente": ("I colloqui riprendono giovedì a Doha.", "2024-03-07"),
    "si riunisce": ("Il Consiglio si riunisce venerdì per esaminare il testo.", "2024-03-08"),
    "passato remoto": ("Il re ricevette l'inviato il 10 gennaio.", "2024-01-10"),
    "remoto in -ò": ("L'inviato arrivò a Roma il 14 dicembre.", "2023-12-14"),
    "futuro over New Year": ("Il consiglio si riunirà il 10 gennaio.", "2025-01-10"),
    "past over New Year": ("La nota è stata consegnata il 14 dicembre.", "2023-12-14"),
    "discuterà": ("La Camera discuterà l'accordo il 12 marzo.", "2024-03-12"),
    "deve tenersi": ("Il vertice deve tenersi il 9 luglio.", "2024-07-09"),
    "declared": ("Il portavoce ha dichiarato giovedì che tutto va bene.", "2024-02-29"),
    "day of publication": ("Il portavoce ha smentito mercoledì queste voci.", "2024-03-06"),
    "future in the past": (
        "Il ministro ha annunciato domenica che si recherà a Berlino giovedì.",
        "2024-03-03; 2024-03-07",
    ),
    "would go": ("Il ministro ha annunciato domenica che sarebbe andato a Berlino giovedì.", "2024-03-03; 2024-03-07"),
    "two verbs": ("Il ministro, che aveva lasciato Roma sabato, è arrivato lunedì.", "2024-03-02; 2024-03-04"),
    "month ahead": ("Le elezioni si terranno in aprile.", "2024-04"),
    "month behind": ("Le elezioni si sono tenute in aprile.", "2023-04"),
    "futuro passivo": ("L'inviato sarà ricevuto lunedì al Quirinale.", "2024-03-11"),
    "verrà": ("L'inviato verrà ricevuto lunedì al Quirinale.", "2024-03-11"),
    "essere passivo": ("L'accordo dovrebbe essere firmato lunedì a Ginevra.", "2024-03-11"),
    "past passive": ("L'inviato era stato ricevuto lunedì al Quirinale.", "2024-03-04"),
    "atteso": ("L'inviato è atteso lunedì a Parigi.", "2024-03-11"),
    "è arrivato": ("L'inviato è arrivato lunedì a Parigi.", "2024-03-04"),
    "scade": ("La tregua scade sabato.", "2024-03-09"),
    "intende": ("Il ministro intende partire sabato.", "2024-03-09"),
    "this Thursday ahead": ("L'inviato lascerà Parigi questo giovedì.", "2024-03-07"),
    "next Tuesday": ("Si vedranno martedì prossimo.", "2024-03-12"),
    "last Monday": ("Si sono visti lunedì scorso.", "2024-03-04"),
    "last Monday before": ("Si sono visti lo scorso lunedì.", "2024-03-04"),
    "Monday of last week": ("Si sono visti il lunedì della scorsa settimana.", "2024-02-26"),
    "verb behind": ("Lunedì il portavoce ha respinto le accuse.", "2024-03-04"),
    "verb behind ahead": ("Lunedì il ministro incontrerà il collega.", "2024-03-11"),
    "and is no verb": ("Il ministro e il collega partiranno lunedì.", "2024-03-11"),
    "evening is no future": ("Il ministro è partito sabato sera.", "2024-03-02TEV"),
    "in programma": ("Il vertice è in programma giovedì.", "2024-03-07"),
}

RELATIVE = {
    "last week": ("Si sono visti la settimana scorsa.", "2024-02-26/2024-03-03"),
    "last week before": ("Si sono visti la scorsa settimana.", "2024-02-26/2024-03-03"),
    "next week": ("Si vedranno la settimana prossima.", "2024-03-11/2024-03-17"),
    "this week": ("Si vedranno questa settimana.", "2024-03-04/2024-03-10"),
    "last month": ("Si sono visti il mese scorso.", "2024-02"),
    "next month": ("Si vedranno il mese prossimo.", "2024-04"),
    "last year": ("Si sono visti l'anno scorso.", "2023"),
    "past year": ("Si sono visti lo scorso anno.", "2023"),
    "next year": ("Si vedranno l'anno prossimo.", "2025"),
    "this year": ("Si vedranno quest'anno.", "2024"),
    "current year": ("Si vedranno nel corso dell'anno corrente.", "2024"),
    "weekend": ("Si sono visti lo scorso fine settimana.", "2024-03-02/2024-03-03"),
    "yesterday": ("Si sono visti ieri.", "2024-03-05"),
    "the day before yesterday": ("Si sono visti l'altro ieri.", "2024-03-04"),
    "the other day before": ("Si sono visti ieri l'altro.", "2024-03-04"),
    "the day after tomorrow": ("Si vedranno dopodomani.", "2024-03-08"),
    "tomorrow morning": ("Si vedranno domani mattina.", "2024-03-07TMO"),
    "yesterday evening": ("Si sono visti ieri sera.", "2024-03-05TEV"),
    "this morning": ("Lo ha ricevuto questa mattina.", "2024-03-06TMO"),
    "stamattina": ("Lo ha ricevuto stamattina.", "2024-03-06TMO"),
    "stasera": ("Parlerà stasera.", "2024-03-06TEV"),
    "this afternoon": ("Lo ha ricevuto questo pomeriggio.", "2024-03-06TAF"),
    "last night": ("Ci sono stati attacchi la notte scorsa.", "2024-03-05TNI"),
    "last night before": ("Ci sono stati attacchi la scorsa notte.", "2024-03-05TNI"),
    "indomani": ("Arrivò il 16 febbraio 2024 e partì l'indomani.", "2024-02-16; 2024-02-17"),
    "the day after": ("Arrivò il 16 febbraio 2024 e partì il giorno dopo.", "2024-02-16; 2024-02-17"),
    "the day after that": ("Arrivò il 16 febbraio 2024 e partì due giorni dopo.", "2024-02-16; 2024-02-18"),
    "the day before": ("Arrivò il 16 febbraio 2024; il giorno prima era a Bonn.", "2024-02-16; 2024-02-15"),
    "the eve": ("Arrivò il 16 febbraio 2024; alla vigilia era a Bonn.", "2024-02-16; 2024-02-15"),
    "that day": ("Arrivò il 16 febbraio 2024. Quel giorno pioveva.", "2024-02-16; 2024-02-16"),
    "the same day": ("Arrivò il 16 febbraio 2024 e firmò lo stesso giorno.", "2024-02-16; 2024-02-16"),
    "that year": ("Il patto del 1998 fallì. Quell'anno fallì tutto.", "1998; 1998"),
    "the following week": (
        "Arrivò il 16 febbraio 2024 e ripartì la settimana successiva.",
        "2024-02-16; 2024-02-19/2024-02-25",
    ),
    "the following year": ("Il patto del 1998 fu rotto l'anno seguente.", "1998; 1999"),
    "the year before": ("Il patto del 1998 era stato negoziato l'anno precedente.", "1998; 1997"),
    "the evening before": ("Arrivò il 16 febbraio 2024; la sera prima era a Bonn.", "2024-02-16; 2024-02-15TEV"),
    "the next morning": ("Arrivò il 16 febbraio 2024 e partì la mattina dopo.", "2024-02-16; 2024-02-17TMO"),
    "that evening": ("Arrivò il 16 febbraio 2024 e parlò quella sera.", "2024-02-16; 2024-02-16TEV"),
    "the following Monday": ("Arrivò il 16 febbraio 2024 e partì il lunedì successivo.", "2024-02-16; 2024-02-19"),
    "Monday to Tuesday night": ("L'attacco è avvenuto nella notte tra lunedì e martedì.", "2024-03-04TNI"),
    "night of two days": ("L'attacco è avvenuto nella notte tra il 4 e il 5 marzo.", "2024-03-04TNI"),
}

OFFSETS = {
    "days ago": ("Si sono visti tre giorni fa.", "2024-03-03"),
    "weeks ago": ("Si sono visti due settimane fa.", "2024-02-19/2024-02-25"),
    "years ago": ("Si erano visti dieci anni fa.", "2014"),
    "a month ago": ("Si erano visti un mese fa.", "2024-02"),
    "or sono": ("Si sono visti tre giorni or sono.", "2024-03-03"),
    "a year and a half ago": ("Si erano visti un anno e mezzo fa.", "2022-09"),
    "in weeks": ("Si vedranno tra due settimane.", "2024-03-18/2024-03-24"),
    "in days": ("Si vedranno fra dieci giorni.", "2024-03-16"),
    "in figures": ("Si vedranno fra 3 giorni.", "2024-03-09"),
    "later": ("Arrivò il 16 febbraio 2024. Cinque giorni più tardi partì.", "2024-02-16; 2024-02-21"),
    "earlier": ("Morì nel 1998. Tre anni prima era stato eletto.", "1998; 1995"),
    "before a date": ("Accadde due giorni prima del 16 febbraio 2024.", "2024-02-14"),
    "after a date": ("Accadde tre giorni dopo il 16 febbraio 2024.", "2024-02-19"),
    "day after a date": ("Partì all'indomani del 16 febbraio 2024.", "2024-02-17"),
    "eve of a date": ("Partì alla vigilia del 16 febbraio 2024.", "2024-02-15"),
    "some days ago": ("Si sono visti qualche giorno fa.", "PAST_REF"),
    "in some days": ("Si vedranno tra qualche giorno.", "FUTURE_REF"),
}

CLOCKS = {
    "stop": ("Si sono visti venerdì alle 9.30 a Vienna.", "2024-03-01T09:30"),
    "ore": ("Si sono visti venerdì alle ore 15.30 a Vienna.", "2024-03-01T15:30"),
    "ore, no article": ("Il vertice si apre giovedì, ore 15.30.", "2024-03-07T15:30"),
    "full hour": ("Si sono visti venerdì alle 15 a Vienna.", "2024-03-01T15:00"),
    "full hour, ore": ("Si sono visti venerdì alle ore 15 a Vienna.", "2024-03-01T15:00"),
    "noon": ("Si vedranno giovedì a mezzogiorno.", "2024-03-07T12:00"),
    "midnight": ("La tregua scade giovedì a mezzanotte.", "2024-03-07T24:00"),
    "of the morning": ("Si sono visti venerdì alle 9 del mattino.", "2024-03-01T09:00"),
    "of the evening": ("Si sono visti venerdì alle 8 di sera.", "2024-03-01T20:00"),
    "Rome time": ("Il vertice si apre giovedì alle 15.30 ora di Roma.", "2024-03-07T15:30"),
    "GMT": ("Il vertice si è aperto venerdì alle 14:30 GMT.", "2024-03-01T14:30Z"),
    "no day": ("L'allarme è cessato alle 10.15.", "2024-03-06T10:15"),
    "in words": ("La tregua entrò in vigore l'11 novembre 1918 alle undici.", "1918-11-11T11:00"),
    "clock then date": ("La tregua entrerà in vigore alle 7 del 12 marzo.", "2024-03-12T07:00"),
    "evening of a day": ("Si sono visti lunedì sera a Parigi.", "2024-03-04TEV"),
    "in the evening of": ("Si sono visti nella serata del 4 marzo.", "2024-03-04TEV"),
}

PARTS_OF_YEARS = {
    "quarter": ("Il commercio è calato nel primo trimestre del 2023.", "2023-33"),
    "quarter in figures": ("Il commercio è calato nel 2º trimestre 2023.", "2023-34"),
    "quarter Roman": ("Il commercio è calato nel III trimestre 2023.", "2023-35"),
    "quarter of last year": ("Il commercio è calato nel terzo trimestre dell'anno scorso.", "2023-35"),
    "half": ("Il commercio è calato nel secondo semestre del 2023.", "2023-41"),
    "half in other words": ("Il commercio è calato nella seconda metà del 2023.", "2023-41"),
    "summer": ("Si sono visti nell'estate del 2023.", "2023-22"),
    "spring": ("Si sono visti nella primavera 2023.", "2023-21"),
    "winter": ("L'assedio durò tutto l'inverno del 1861.", "1861-24"),
    "last summer": ("Si sono visti la scorsa estate.", "2023-22"),
    "next summer": ("Si vedranno la prossima estate.", "2024-22"),
    "this summer": ("Si vedranno quest'estate.", "2024-22"),
    "decade": ("I rapporti si raffreddarono negli anni 1990.", "199X"),
    "decade short": ("I rapporti si raffreddarono negli anni '90.", "199X"),
    "decade in words": ("I rapporti si raffreddarono negli anni Sessanta.", "196X"),
    "decade ninety": ("I rapporti si raffreddarono negli anni Novanta.", "199X"),
    "century": ("La pretesa risale al XIX secolo.", "1801/1900"),
    "century behind": ("La pretesa risale al secolo XIX.", "1801/1900"),
    "century in words": ("La pretesa risale al diciottesimo secolo.", "1701/1800"),
    "Ottocento": ("La pretesa risale all'Ottocento.", "1801/1900"),
    "Novecento": ("Fu il più lungo vertice del Novecento.", "1901/2000"),
    "century BC": ("La lega fu fondata nel V secolo a.C. a Delo.", "-0499/-0400"),
    "early month": ("Si vedranno a inizio aprile.", "2024-04-01/2024-04-10"),
    "first days": ("Si vedranno ai primi di aprile.", "2024-04-01/2024-04-10"),
    "mid month": ("Si vedranno a metà marzo.", "2024-03-11/2024-03-20"),
    "late month": ("Si sono visti a fine gennaio.", "2024-01-21/2024-01-31"),
    "end of month": ("Si sono visti alla fine del mese di gennaio.", "2024-01-21/2024-01-31"),
    "late year": ("Si sono visti a fine 2023.", "2023-10/2023-12"),
    "early year": ("Si sono visti all'inizio del 2023.", "2023-01/2023-03"),
    "late last year": ("Si sono visti alla fine dell'anno scorso.", "2023-10/2023-12"),
    "early next week": ("Si vedranno all'inizio della prossima settimana.", "2024-03-11/2024-03-12"),
    "end of the month": ("Decideranno entro la fine del mese.", "2024-03-21/2024-03-31"),
    "in the course of": ("La visita avrà luogo nel corso del mese di aprile.", "2024-04"),
    "early decade": ("I rapporti si raffreddarono nei primi anni Novanta.", "1990/1992"),
}

RANGES = {
    "days": ("La visita si svolgerà dal 12 al 14 marzo.", "2024-03-12/2024-03-14"),
    "days with year": ("La visita dal 18 al 19 maggio 2022 fallì.", "2022-05-18/2022-05-19"),
    "from the eighth": ("La visita dall'8 all'11 maggio 2022 fallì.", "2022-05-08/2022-05-11"),
    "two months": ("La visita si è svolta dal 28 febbraio al 2 marzo.", "2024-02-28/2024-03-02"),
    "between": ("È accaduto tra il 28 febbraio e il 2 marzo.", "2024-02-28/2024-03-02"),
    "between days": ("È accaduto tra il 26 e il 29 febbraio.", "2024-02-26/2024-02-29"),
    "years": ("Governò dal 1998 al 2001.", "1998/2001"),
    "between years": ("Accadde tra il 1998 e il 2001.", "1998/2001"),
    "months": ("Negoziò da marzo a maggio 2023.", "2023-03/2023-05"),
    "months ahead": ("Negozierà da aprile a giugno.", "2024-04/2024-06"),
    "weekdays and dates": ("La visita si è svolta da lunedì 4 a mercoledì 6 marzo.", "2024-03-04/2024-03-06"),
    "weekdays, dates, year": ("La visita da lunedì 9 a mercoledì 11 maggio 2022 fu breve.", "2022-05-09/2022-05-11"),
    "weekdays": ("La visita si è svolta da lunedì a mercoledì.", "2024-03-04/2024-03-06"),
    "dash": ("La visita del 5-7 marzo 2024 fu breve.", "2024-03-05/2024-03-07"),
    "year dash": ("La guerra del 1998-2001 vi è raccontata.", "1998/2001"),
    "short year": ("La guerra del 1973-75 vi è raccontata.", "1973/1975"),
    "over New Year": ("La tregua durò dal 28 dicembre 2023 al 3 gennaio 2024.", "2023-12-28/2024-01-03"),
    "since until": ("Governò dal maggio 1998 fino al giugno 2001.", "1998-05/2001-06"),
    "two days": ("I colloqui del 18 e 19 maggio 2022 fallirono.", "2022-05-18; 2022-05-19"),
    "three days": ("Si videro il 3, 4 e 7 ottobre 2023.", "2023-10-03; 2023-10-04; 2023-10-07"),
    "the days": ("Si videro nei giorni 3, 4 e 7 ottobre 2023.", "2023-10-03; 2023-10-04; 2023-10-07"),
    "two dates": ("Si videro il 28 febbraio e il 2 marzo 2023.", "2023-02-28; 2023-03-02"),
    "two months listed": ("Si videro in aprile e giugno 1955.", "1955-04; 1955-06"),
    "two years": ("Si videro nel 1998 e nel 2001.", "1998; 2001"),
}

SETS_AND_LENGTHS = {
    "every year": ("Si incontrano ogni anno.", "P1Y"),
    "all years": ("Si incontrano tutti gli anni.", "P1Y"),
    "Mondays": ("Si incontrano tutti i lunedì.", "XXXX-WXX-1"),
    "every Monday": ("Il comitato siede ogni lunedì.", "XXXX-WXX-1"),
    "every two years": ("Si incontrano ogni due anni.", "P2Y"),
    "twice a year": ("Si incontrano due volte all'anno.", "P1Y"),
    "twice the month": ("Si incontrano due volte al mese.", "P1M"),
    "every summer": ("Si incontrano ogni estate.", "XXXX-SU"),
    "every 2 June": ("L'ambasciata riceve ogni 2 giugno.", "XXXX-06-02"),
    "weekly": ("È prevista una riunione settimanale.", "P1W"),
    "three days": ("I negoziati sono durati tre giorni.", "P3D"),
    "hours": ("Il colloquio è durato due ore.", "PT2H"),
    "half an hour": ("Il colloquio è durato mezz'ora.", "PT30M"),
    "hour and a half": ("Il colloquio è durato un'ora e mezza.", "PT1H30M"),
    "seventy": ("L'armistizio regge da settant'anni.", "P70Y"),
    "twenty-one": ("La tregua resse ventuno giorni.", "P21D"),
    "ninety-nine": ("Il contratto dura novantanove anni.", "P99Y"),
    "for weeks": ("I colloqui si trascinarono per settimane.", "PXW"),
    "last years": ("Il commercio è calato negli ultimi anni.", "PXY"),
    "coming months": ("I costi saliranno nei prossimi mesi.", "FUTURE_REF"),
}

VAGUE = {
    "recently": ("Si è dimesso di recente.", "PAST_REF"),
    "soon": ("Si vedranno presto.", "FUTURE_REF"),
    "now": ("È attualmente a Roma.", "PRESENT_REF"),
    "once": ("Un tempo queste note erano rare.", "PAST_REF"),
    "near future": ("Si vedranno nel prossimo futuro.", "FUTURE_REF"),
    "as soon as possible": ("Si vedranno al più presto.", "FUTURE_REF"),
}

ABOUT = {
    "around a year": ("Morì verso il 1890 a Vienna.", "1890~"),
    "circa": ("Morì circa il 1890 a Vienna.", "1890~"),
    "around a day": ("Morì intorno al 10 maggio 1861 a Vienna.", "1861-05-10~"),
    "around a year, otherwise": ("Nacque attorno al 1850 a Vienna.", "1850~"),
}

FEASTS = {
    "Pasqua": ("La tregua di Pasqua 2022 fu violata.", "2022-04-17"),
    "Pasquetta": ("Si sono visti a Pasquetta del 2022.", "2022-04-18"),
    "Natale": ("Si sono visti a Natale.", "2023-12-25"),
    "Christmas Eve": ("Si sono visti la vigilia di Natale.", "2023-12-24"),
    "Ognissanti": ("L'insurrezione scoppiò a Ognissanti del 1954.", "1954-11-01"),
    "Ferragosto": ("La visita si terrà a Ferragosto.", "2024-08-15"),
    "Pentecoste": ("Si vedranno a Pentecoste.", "2024-05-19"),
    "Ash Wednesday": ("Si sono visti il mercoledì delle ceneri.", "2024-02-14"),
    "Good Friday": ("L'accordo del Venerdì Santo del 1998 regge.", "1998-04-10"),
    "Capodanno": ("L'attacco avvenne a Capodanno del 1996.", "1996-01-01"),
    "San Silvestro": ("L'attacco avvenne a San Silvestro del 1996.", "1996-12-31"),
    "Santo Stefano": ("L'attacco avvenne a Santo Stefano del 1996.", "1996-12-26"),
    "Liberation day": ("Il 25 aprile 1945 la città fu liberata.", "1945-04-25"),
}

PROSE = {
    "participle behind a noun": (
        "Il premier, giunto domenica sera ad Ankara, deve incontrare lunedì mattina il collega.",
        "2024-03-03TEV; 2024-03-11TMO",
    ),
    "we shall sign": ("«Firmeremo l'accordo a settembre», ha promesso giovedì.", "2024-09; 2024-02-29"),
    "two ways of one day": ("Tre giorni prima, il 12 novembre 1923, aveva lasciato Londra.", "1923-11-12"),
    "two decades": ("Negli anni Settanta e Ottanta la Francia vendette reattori.", "197X/198X"),
    "two centuries": ("Nel XVIII e XIX secolo il francese era la lingua dei trattati.", "1701/1900"),
    "half a century": ("Nella prima metà del Novecento l'Italia ebbe due guerre.", "1901/1950"),
    "fortnight of a month": ("Si vedranno nella seconda metà di aprile.", "2024-04-16/2024-04-30"),
    "next spring of a story": (
        "La guerra scoppiò il 3 agosto 1914. Nella primavera successiva fu nominato a Madrid.",
        "1914-08-03; 1915-21",
    ),
    "the same evening": ("Arrivò il 16 febbraio 2024 e telegrafò la sera stessa.", "2024-02-16; 2024-02-16TEV"),
    "visit is no verb": ("Durante la visita di martedì a Varsavia il presidente ha lodato l'accordo.", "2024-03-05"),
    "since, until, by": (
        "Rotte dal 1998, le relazioni riprenderanno entro il 15 marzo; la tregua vale fino al 20 marzo.",
        "1998/..; [..2024-03-15]; ../2024-03-20",
    ),
}

QUIET = {
    "planet and verb": "La sonda studia Marte; il ministro marcia verso il nord.",
    "ordinals": "Il primo ministro, il secondo governo, la seconda guerra mondiale, in primo luogo.",
    "according to": "Secondo il portavoce, prima di tutto, dopo il vertice.",
    "names": "Aprile Rossi e la signora Maggio hanno parlato; via XX Settembre; piazza Maggio.",
    "money": "Hanno versato 2000 euro, 1.998 dollari e 2.010 lire.",
    "papers": "La risoluzione 1973, la pagina 1914, il n. 2022 e l'articolo 2010 del codice.",
    "telephone": "Chiamate lo 06 44 55 19 98 o il +39 06 44 55 20 24.",
    "score": "Gli azzurri hanno vinto 3-2 e poi 10 a 8.",
    "people": "Circa 1800 soldati e 2024 persone; oltre 1500 morti.",
    "directive": "La direttiva 2003/87 e il regolamento (UE) n. 833/2014 si applicano.",
    "agenda": "Il punto è all'ordine del giorno; seguirà un aggiornamento.",
    "idiom": "Tutto cambiò da un giorno all'altro.",
    "eve of": "Alla vigilia del voto, all'indomani della guerra, tacque.",
    "hours": "Lo sportello è aperto 24 ore su 24 e 7 giorni su 7.",
    "fraction": "Un quarto dei voti, i tre quarti dei seggi, una voce su 2.000.",
    "end": "La fine della guerra e l'inizio dei colloqui, a metà strada.",
    "sole": "Il Sole 24 Ore lo scrive; il Corriere della Sera pure.",
    "or": "Ora tocca a loro; è ora di decidere; allora tacque.",
    "era": "Egli era presente; sarà lui a parlare; fu presto detto tutto.",
    "percent": "Il 12,5 per cento, il 2,10 per cento, 15.30 euro.",
}

TOLD = {
    "history": (
        "Nel 1858 scrisse, nel 1860 fu eletto. Il 4 marzo 1861 entrò in carica. Il 12 aprile il forte fu preso. "
        "Il 21 luglio fu data battaglia. Nel gennaio successivo fu firmato un trattato, e nel 1863 un altro.",
        "1858; 1860; 1861-03-04; 1861-04-12; 1861-07-21; 1862-01; 1863",
    ),
    "history, relative": (
        "Nel 1914 scoppiò la guerra. Il 3 agosto 1914 la Germania la dichiarò. L'indomani le truppe entrarono. "
        "L'anno seguente l'Italia entrò in guerra. Due anni dopo combatteva ancora.",
        "1914; 1914-08-03; 1914-08-04; 1915; 1917",
    ),
    "chronology": (
        "1974\n24-28 marzo: Mosca. Colloquio.\n1975\n10 febbraio: Amman. Visita al Cairo il 12 febbraio.",
        "1974; 1974-03-24/1974-03-28; 1975; 1975-02-10; 1975-02-12",
    ),
    "letter": (
        "Londra, 22 marzo 1861.\n\nHo ricevuto ieri il Suo dispaccio del 4 corrente.\n\n"
        "Londra, 5 aprile 1861.\n\nLa Sua nota è giunta ieri.\n",
        "1861-03-22; 1861-03-21; 1861-03-04; 1861-04-05; 1861-04-04",
    ),
    "live page": (
        "00.35 - All'inviato è stato negato l'ingresso.\n\nmartedì 5 marzo 2024\n23.40 - L'inviato ha parlato ieri.\n",
        "2024-03-06T00:35; 2024-03-05; 2024-03-05T23:40; 2024-03-04",
    ),
}


@pytest.mark.parametrize(
    ("text", "expected"),
    rows(
        ABSOLUTE,
        DIRECTION,
        RELATIVE,
        OFFSETS,
        CLOCKS,
        PARTS_OF_YEARS,
        RANGES,
        SETS_AND_LENGTHS,
        VAGUE,
        ABOUT,
        FEASTS,
        PROSE,
    ),
)
def test_news_of_the_day(text, expected):
    assert read(text, language="it") == expected


@pytest.mark.parametrize(("text", "expected"), rows(DESPATCHES))
def test_despatches(text, expected):
    assert read(text, language="it", created="1861-04-20") == expected


@pytest.mark.parametrize("text", QUIET.values(), ids=QUIET)
def test_words_and_numbers_that_only_look_like_dates_give_none(text):
    assert read(text, language="it") == ""


@pytest.mark.parametrize(("text", "expected"), rows(TOLD))
def test_the_story_gives_what_its_words_leave_out(text, expected):
    assert read(text, language="it", created=created_of(text)) == expected


def created_of(text):
    return {"1974": "2020-05-01", "Londra": None, "Nel": "2009-12-19"}.get(text.split()[0].strip(","), "2024-03-06")
