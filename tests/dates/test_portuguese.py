"""Portuguese dates, of Portugal and Brazil, in sentences of our own; each row says all that is found."""

import pytest

from tests.dates.yardstick import read, rows

ABSOLUTE = {
    "1º": ("O tratado foi assinado em 1º de março de 2024 em Viena.", "2024-03-01"),
    "dia 1": ("O tratado foi assinado no dia 1 de março de 2024.", "2024-03-01"),
    "primeiro": ("Feito em Genebra, no primeiro de março de 1954.", "1954-03-01"),
    "aos": ("Feito em Lisboa, aos 16 de fevereiro de 1984.", "1984-02-16"),
    "aos dias": ("Feito em Lisboa, aos 16 dias do mês de fevereiro de 1984.", "1984-02-16"),
    "year spelled": (
        "Feito em Brasília, aos dezoito dias do mês de maio de mil novecentos e setenta e dois.",
        "1972-05-18",
    ),
    "day and year spelled": (
        "Feito em Lisboa a vinte e dois de maio de mil novecentos e noventa e sete.",
        "1997-05-22",
    ),
    "two thousand": ("Feito em Nice a vinte e três de junho de dois mil e três.", "2003-06-23"),
    "slashes": ("A nota é datada de 3/4/2023.", "2023-04-03"),
    "stops": ("A nota é datada de 03.04.2023.", "2023-04-03"),
    "Roman month": ("A nota é datada de 10-IV-1931.", "1931-04-10"),
    "abbreviated": ("O protocolo de 23 set. 1987 continua secreto.", "1987-09-23"),
    "capital month": ("O acordo de 16 de Fevereiro de 2024 vigora.", "2024-02-16"),
    "capitals": ("O ACORDO DE 16 DE FEVEREIRO DE 2024 VIGORA.", "2024-02-16"),
    "month of": ("O acordo celebrado no mês de junho de 2015 vigora.", "2015-06"),
    "month of last year": ("O acordo de junho do ano passado vigora.", "2023-06"),
    "day of last year": ("Foi nomeado em 3 de junho do ano passado.", "2023-06-03"),
    "day of this year": ("Foi nomeado em 3 de janeiro deste ano.", "2024-01-03"),
    "the year": ("No ano de 1648 concluiu-se a paz.", "1648"),
    "far year": ("A paz foi concluída em 1254, na corte.", "1254"),
    "before Christ": ("A liga foi fundada em 478 a.C. em Delos.", "-0477"),
    "before Christ, spelled": ("A liga foi fundada em 478 antes de Cristo.", "-0477"),
    "after Christ": ("A paz de 363 d.C. custou caro.", "0363"),
    "weekday and date": ("A visita de terça-feira, 5 de março de 2024, foi breve.", "2024-03-05"),
    "weekday, short": ("A visita de terça, 5 de março de 2024, foi breve.", "2024-03-05"),
    "weekday and day": ("Encontraram-se na segunda-feira, dia 4, em Paris.", "2024-03-04"),
    "weekday, day in brackets": ("Encontraram-se na segunda-feira (4) em Paris.", "2024-03-04"),
    "day alone": ("Encontraram-se no dia 4 em Paris.", "2024-03-04"),
    "last of its name": ("Encontraram-se no passado dia 29 de fevereiro.", "2024-02-29"),
    "last behind": ("Encontraram-se em 29 de fevereiro último.", "2024-02-29"),
    "next of its name": ("Vão encontrar-se no próximo dia 7 de junho.", "2024-06-07"),
    "last December": ("O acordo de dezembro passado vigora.", "2023-12"),
    "next June": ("A cimeira realiza-se em junho próximo.", "2024-06"),
    "impossible": ("A cópia é datada de 31 de abril de 2018.", "!"),
    "two figures of year": ("O regime caiu em abril de 74.", "1974-04"),
    "day, two figures": ("O regime caiu a 25 de abril de 74.", "1974-04-25"),
    "the day named": ("Depois dos atentados de 11 de setembro tudo mudou.", "2001-09-11"),
    "numbers, Brazil": ("A reunião será em 12/03.", "2024-03-12"),
}

DESPATCHES = {
    "corrente": ("Recebi o ofício de V. Exa. de 5 do corrente.", "1861-04-05"),
    "corrente mês": ("Recebi o ofício de 5 do corrente mês.", "1861-04-05"),
    "próximo passado": ("Recebi a carta de 14 do mês próximo passado.", "1861-03-14"),
    "p.p.": ("Recebi a carta de 14 p.p.", "1861-03-14"),
    "of this month": ("Recebi o ofício de 8 deste mês.", "1861-04-08"),
    "of last month": ("Recebi a carta de 14 do mês passado.", "1861-03-14"),
    "of the same month": (
        "Em 3 de maio de 1860 chegou o enviado; em 22 do mesmo mês partiu.",
        "1860-05-03; 1860-05-22",
    ),
    "January last": ("O meu ofício de 9 de janeiro último ficou sem resposta.", "1861-01-09"),
    "yesterday": ("O Ministro recebeu-me ontem à noite.", "1861-04-19TNI"),
    "today": ("Vi hoje o Ministro.", "1861-04-20"),
}

DIRECTION = {
    "futuro": ("O ministro visitará Kiev na segunda-feira.", "2024-03-11"),
    "ir": ("O ministro vai visitar Kiev na segunda-feira.", "2024-03-11"),
    "pretérito": ("O ministro visitou Kiev na segunda-feira.", "2024-03-04"),
    "deverá": ("O ministro deverá deslocar-se a Kiev na segunda-feira.", "2024-03-11"),
    "deve": ("O ministro deve viajar a Kiev na segunda-feira.", "2024-03-11"),
    "poderá": ("O ministro poderá receber o homólogo no sábado.", "2024-03-09"),
    "previsto": ("O encontro, previsto para sexta-feira, tratará do gás.", "2024-03-08"),
    "presente": ("As conversações recomeçam na quinta-feira em Doha.", "2024-03-07"),
    "reúne-se": ("O Conselho reúne-se na sexta-feira para examinar o texto.", "2024-03-08"),
    "clitic past": ("O Conselho reuniu-se na sexta-feira para examinar o texto.", "2024-03-01"),
    "recebeu": ("O rei recebeu o enviado em 10 de janeiro.", "2024-01-10"),
    "mesoclisis": ("A cimeira realizar-se-á em 10 de janeiro.", "2025-01-10"),
    "futuro over New Year": ("O conselho vai reunir-se em 10 de janeiro.", "2025-01-10"),
    "past over New Year": ("A nota foi entregue em 14 de dezembro.", "2023-12-14"),
    "debaterá": ("A Assembleia debaterá o acordo em 12 de março.", "2024-03-12"),
    "declared": ("O porta-voz declarou na quinta-feira que tudo vai bem.", "2024-02-29"),
    "day of publication": ("O porta-voz desmentiu na quarta-feira estes rumores.", "2024-03-06"),
    "future in the past": (
        "O ministro anunciou no domingo que visitaria Berlim na quinta-feira.",
        "2024-03-03; 2024-03-07",
    ),
    "two verbs": ("O ministro, que tinha deixado Roma no sábado, chegou na segunda-feira.", "2024-03-02; 2024-03-04"),
    "month ahead": ("As eleições serão realizadas em abril.", "2024-04"),
    "month behind": ("As eleições foram realizadas em abril.", "2023-04"),
    "futuro passivo": ("O enviado será recebido na segunda-feira no palácio.", "2024-03-11"),
    "ser passivo": ("O acordo deverá ser assinado na segunda-feira em Genebra.", "2024-03-11"),
    "past passive": ("O enviado tinha sido recebido na segunda-feira no palácio.", "2024-03-04"),
    "esperado": ("O enviado é esperado na segunda-feira em Paris.", "2024-03-11"),
    "chegou": ("O enviado chegou na segunda-feira a Paris.", "2024-03-04"),
    "expira": ("A trégua expira no sábado.", "2024-03-09"),
    "pretende": ("O ministro pretende partir no sábado.", "2024-03-09"),
    "this Thursday ahead": ("O enviado deixará Paris nesta quinta-feira.", "2024-03-07"),
    "this Monday behind": ("O enviado deixou Paris nesta segunda-feira.", "2024-03-04"),
    "next Tuesday": ("Vão encontrar-se na próxima terça-feira.", "2024-03-12"),
    "que vem": ("Vão encontrar-se na terça que vem.", "2024-03-12"),
    "last Monday": ("Encontraram-se na segunda-feira passada.", "2024-03-04"),
    "last Monday before": ("Encontraram-se na passada segunda-feira.", "2024-03-04"),
    "Monday of last week": ("Encontraram-se na segunda-feira da semana passada.", "2024-02-26"),
    "verb behind": ("Na segunda-feira o porta-voz rejeitou as acusações.", "2024-03-04"),
    "verb behind ahead": ("Na segunda-feira o ministro encontrará o homólogo.", "2024-03-11"),
    "short weekday": ("O ministro viajou na quarta a Roma.", "2024-03-06"),
}

RELATIVE = {
    "last week": ("Encontraram-se na semana passada.", "2024-02-26/2024-03-03"),
    "next week": ("Vão encontrar-se na próxima semana.", "2024-03-11/2024-03-17"),
    "next week, Brazil": ("Vão encontrar-se na semana que vem.", "2024-03-11/2024-03-17"),
    "this week": ("Vão encontrar-se esta semana.", "2024-03-04/2024-03-10"),
    "in this week": ("Vão encontrar-se nesta semana.", "2024-03-04/2024-03-10"),
    "last month": ("Encontraram-se no mês passado.", "2024-02"),
    "next month": ("Vão encontrar-se no mês que vem.", "2024-04"),
    "last year": ("Encontraram-se no ano passado.", "2023"),
    "next year": ("Vão encontrar-se no próximo ano.", "2025"),
    "this year": ("Vão encontrar-se este ano.", "2024"),
    "weekend": ("Encontraram-se no fim de semana passado.", "2024-03-02/2024-03-03"),
    "yesterday": ("Encontraram-se ontem.", "2024-03-05"),
    "anteontem": ("Encontraram-se anteontem.", "2024-03-04"),
    "the day after tomorrow": ("Vão encontrar-se depois de amanhã.", "2024-03-08"),
    "tomorrow": ("Vão encontrar-se amanhã.", "2024-03-07"),
    "tomorrow morning": ("Vão encontrar-se amanhã de manhã.", "2024-03-07TMO"),
    "yesterday afternoon": ("Encontraram-se ontem à tarde.", "2024-03-05TAF"),
    "this morning": ("Recebeu-o esta manhã.", "2024-03-06TMO"),
    "this afternoon": ("Recebeu-o nesta tarde.", "2024-03-06TAF"),
    "hoje de manhã": ("Recebeu-o hoje de manhã.", "2024-03-06TMO"),
    "last night": ("Houve ataques na noite passada.", "2024-03-05TNI"),
    "the next day": ("Chegou em 16 de fevereiro de 2024 e partiu no dia seguinte.", "2024-02-16; 2024-02-17"),
    "the eve": ("Chegou em 16 de fevereiro de 2024; na véspera estava em Bona.", "2024-02-16; 2024-02-15"),
    "antevéspera": ("Chegou em 16 de fevereiro de 2024; na antevéspera estava em Bona.", "2024-02-16; 2024-02-14"),
    "that day": ("Chegou em 16 de fevereiro de 2024. Naquele dia chovia.", "2024-02-16; 2024-02-16"),
    "the same day": ("Chegou em 16 de fevereiro de 2024 e assinou no mesmo dia.", "2024-02-16; 2024-02-16"),
    "that year": ("O pacto de 1998 falhou. Nesse ano falhou tudo.", "1998; 1998"),
    "the following week": (
        "Chegou em 16 de fevereiro de 2024 e voltou na semana seguinte.",
        "2024-02-16; 2024-02-19/2024-02-25",
    ),
    "the following year": ("O pacto de 1998 foi rompido no ano seguinte.", "1998; 1999"),
    "the year before": ("O pacto de 1998 fora negociado no ano anterior.", "1998; 1997"),
    "the night before": (
        "Chegou em 16 de fevereiro de 2024; na noite anterior estava em Bona.",
        "2024-02-16; 2024-02-15TNI",
    ),
    "the next morning": ("Chegou em 16 de fevereiro de 2024 e partiu na manhã seguinte.", "2024-02-16; 2024-02-17TMO"),
    "that night": ("Chegou em 16 de fevereiro de 2024 e falou nessa noite.", "2024-02-16; 2024-02-16TNI"),
    "the following Monday": (
        "Chegou em 16 de fevereiro de 2024 e partiu na segunda-feira seguinte.",
        "2024-02-16; 2024-02-19",
    ),
    "Monday to Tuesday night": ("O ataque ocorreu na noite de segunda para terça-feira.", "2024-03-04TNI"),
    "night of two days": ("O ataque ocorreu na noite de 4 para 5 de março.", "2024-03-04TNI"),
}

OFFSETS = {
    "days ago": ("Encontraram-se há três dias.", "2024-03-03"),
    "days ago, Brazil": ("Encontraram-se três dias atrás.", "2024-03-03"),
    "há ... atrás": ("Encontraram-se há três dias atrás.", "2024-03-03"),
    "weeks ago": ("Encontraram-se há duas semanas.", "2024-02-19/2024-02-25"),
    "years ago": ("Tinham-se encontrado há dez anos.", "2014"),
    "a month ago": ("Encontraram-se há um mês.", "2024-02"),
    "faz": ("Encontraram-se faz três dias.", "2024-03-03"),
    "a year and a half ago": ("Encontraram-se há um ano e meio.", "2022-09"),
    "daqui a": ("Vão encontrar-se daqui a duas semanas.", "2024-03-18/2024-03-24"),
    "dentro de": ("Vão encontrar-se dentro de dez dias.", "2024-03-16"),
    "em": ("Vão encontrar-se daqui a 3 dias.", "2024-03-09"),
    "later": ("Chegou em 16 de fevereiro de 2024. Cinco dias mais tarde partiu.", "2024-02-16; 2024-02-21"),
    "earlier": ("Morreu em 1998. Três anos antes fora eleito.", "1998; 1995"),
    "before a date": ("Aconteceu dois dias antes de 16 de fevereiro de 2024.", "2024-02-14"),
    "after a date": ("Aconteceu três dias depois de 16 de fevereiro de 2024.", "2024-02-19"),
    "após": ("Aconteceu três dias após 16 de fevereiro de 2024.", "2024-02-19"),
    "eve of a date": ("Partiu na véspera de 16 de fevereiro de 2024.", "2024-02-15"),
    "day after a date": ("Partiu no dia seguinte a 16 de fevereiro de 2024.", "2024-02-17"),
    "some days ago": ("Encontraram-se há alguns dias.", "PAST_REF"),
    "in some days": ("Vão encontrar-se dentro de alguns dias.", "FUTURE_REF"),
}

CLOCKS = {
    "h": ("Encontraram-se na sexta-feira às 9h30 em Viena.", "2024-03-01T09:30"),
    "colon": ("Encontraram-se na sexta-feira às 15:30 em Viena.", "2024-03-01T15:30"),
    "bare h": ("Encontraram-se na sexta-feira às 15h em Viena.", "2024-03-01T15:00"),
    "hours": ("Encontraram-se na sexta-feira às 15 horas em Viena.", "2024-03-01T15:00"),
    "noon": ("Vão encontrar-se na quinta-feira ao meio-dia.", "2024-03-07T12:00"),
    "midnight": ("A trégua expira na quinta-feira à meia-noite.", "2024-03-07T24:00"),
    "of the morning": ("Encontraram-se na sexta-feira às 9 da manhã.", "2024-03-01T09:00"),
    "of the night": ("Encontraram-se na sexta-feira às 8 horas da noite.", "2024-03-01T20:00"),
    "GMT": ("A cimeira abriu na sexta-feira às 14h30 GMT.", "2024-03-01T14:30Z"),
    "no day": ("O alerta terminou às 10h15.", "2024-03-06T10:15"),
    "in words": ("A trégua entrou em vigor em 11 de novembro de 1918 às onze horas.", "1918-11-11T11:00"),
    "clock then date": ("A trégua entrará em vigor às 7h do dia 12 de março.", "2024-03-12T07:00"),
    "night of a day": ("Encontraram-se na segunda-feira à noite em Paris.", "2024-03-04TNI"),
    "in the night of": ("Encontraram-se na noite de 4 de março.", "2024-03-04TNI"),
}

PARTS_OF_YEARS = {
    "quarter": ("O comércio caiu no primeiro trimestre de 2023.", "2023-33"),
    "quarter in figures": ("O comércio caiu no 2º trimestre de 2023.", "2023-34"),
    "quarter of last year": ("O comércio caiu no terceiro trimestre do ano passado.", "2023-35"),
    "half": ("O comércio caiu no segundo semestre de 2023.", "2023-41"),
    "half in other words": ("O comércio caiu na segunda metade de 2023.", "2023-41"),
    "summer": ("Encontraram-se no verão de 2023.", "2023-22"),
    "spring": ("Encontraram-se na primavera de 2023.", "2023-21"),
    "winter": ("O cerco durou todo o inverno de 1861.", "1861-24"),
    "last summer": ("Encontraram-se no verão passado.", "2023-22"),
    "next summer": ("Vão encontrar-se no próximo verão.", "2024-22"),
    "this summer": ("Vão encontrar-se neste verão.", "2024-22"),
    "decade": ("As relações esfriaram na década de 1990.", "199X"),
    "decade short": ("As relações esfriaram nos anos 90.", "199X"),
    "decade of 80": ("As relações esfriaram na década de 80.", "198X"),
    "decade in words": ("As relações esfriaram nos anos sessenta.", "196X"),
    "decade in words, década": ("As relações esfriaram na década de setenta.", "197X"),
    "century": ("A reivindicação vem do século XIX.", "1801/1900"),
    "century BC": ("A liga foi fundada no século V a.C. em Delos.", "-0499/-0400"),
    "early month": ("Vão encontrar-se no início de abril.", "2024-04-01/2024-04-10"),
    "first days": ("Encontraram-se nos primeiros dias de janeiro.", "2024-01-01/2024-01-10"),
    "mid month": ("Vão encontrar-se em meados de março.", "2024-03-11/2024-03-20"),
    "late month": ("Encontraram-se no final de janeiro.", "2024-01-21/2024-01-31"),
    "end of month": ("Encontraram-se no fim do mês de janeiro.", "2024-01-21/2024-01-31"),
    "late year": ("Encontraram-se em finais de 2023.", "2023-10/2023-12"),
    "early year": ("Encontraram-se no começo de 2023.", "2023-01/2023-03"),
    "late last year": ("Encontraram-se no final do ano passado.", "2023-10/2023-12"),
    "early next week": ("Vão encontrar-se no início da próxima semana.", "2024-03-11/2024-03-12"),
    "end of the month": ("Decidirão no final do mês.", "2024-03"),
    "in the course of": ("A visita terá lugar ao longo do mês de abril.", "2024-04"),
}

RANGES = {
    "days": ("A visita decorrerá de 12 a 14 de março.", "2024-03-12/2024-03-14"),
    "days with year": ("A visita de 18 a 19 de maio de 2022 falhou.", "2022-05-18/2022-05-19"),
    "dias": ("A visita decorreu dos dias 2 a 4 de março.", "2024-03-02/2024-03-04"),
    "two months": ("A visita decorreu de 28 de fevereiro a 2 de março.", "2024-02-28/2024-03-02"),
    "between": ("Aconteceu entre 28 de fevereiro e 2 de março.", "2024-02-28/2024-03-02"),
    "between days": ("Aconteceu entre 26 e 29 de fevereiro.", "2024-02-26/2024-02-29"),
    "between named days": ("Aconteceu entre os dias 26 e 29 de fevereiro.", "2024-02-26/2024-02-29"),
    "years": ("Governou de 1998 a 2001.", "1998/2001"),
    "between years": ("Aconteceu entre 1998 e 2001.", "1998/2001"),
    "months": ("Negociou de março a maio de 2023.", "2023-03/2023-05"),
    "months ahead": ("Negociará de abril a junho.", "2024-04/2024-06"),
    "weekdays": ("A visita decorreu de segunda a quarta-feira.", "2024-03-04/2024-03-06"),
    "dash": ("A visita de 5-7 de março de 2024 foi breve.", "2024-03-05/2024-03-07"),
    "year dash": ("A guerra de 1998-2001 é contada ali.", "1998/2001"),
    "short year": ("A guerra de 1973-75 é contada ali.", "1973/1975"),
    "over New Year": ("A trégua durou de 28 de dezembro de 2023 a 3 de janeiro de 2024.", "2023-12-28/2024-01-03"),
    "since until": ("Governou desde maio de 1998 até junho de 2001.", "1998-05/2001-06"),
    "two days": ("As conversações de 18 e 19 de maio de 2022 falharam.", "2022-05-18; 2022-05-19"),
    "three days": ("Encontraram-se nos dias 3, 4 e 7 de outubro de 2023.", "2023-10-03; 2023-10-04; 2023-10-07"),
    "two dates": ("Encontraram-se em 28 de fevereiro e 2 de março de 2023.", "2023-02-28; 2023-03-02"),
    "two months listed": ("Encontraram-se em abril e junho de 1955.", "1955-04; 1955-06"),
    "two years": ("Encontraram-se em 1998 e em 2001.", "1998; 2001"),
}

SETS_AND_LENGTHS = {
    "every year": ("Encontram-se todos os anos.", "P1Y"),
    "each year": ("Encontram-se a cada ano.", "P1Y"),
    "Mondays": ("Encontram-se todas as segundas-feiras.", "XXXX-WXX-1"),
    "on Mondays": ("O comité reúne-se às segundas-feiras.", "XXXX-WXX-1"),
    "every Monday": ("O comitê reúne-se toda segunda-feira.", "XXXX-WXX-1"),
    "every two years": ("Encontram-se a cada dois anos.", "P2Y"),
    "twice a year": ("Encontram-se duas vezes por ano.", "P1Y"),
    "every summer": ("Encontram-se todos os verões.", "XXXX-SU"),
    "weekly": ("Está prevista uma reunião semanal.", "P1W"),
    "three days": ("As negociações duraram três dias.", "P3D"),
    "hours": ("A conversa durou duas horas.", "PT2H"),
    "half an hour": ("A conversa durou meia hora.", "PT30M"),
    "hour and a half": ("A conversa durou uma hora e meia.", "PT1H30M"),
    "twenty-one": ("A trégua aguentou vinte e um dias.", "P21D"),
    "ninety-nine": ("O contrato dura noventa e nove anos.", "P99Y"),
    "for weeks": ("As conversações arrastaram-se durante semanas.", "PXW"),
    "last years": ("O comércio caiu nos últimos anos.", "PXY"),
    "coming months": ("Os custos subirão nos próximos meses.", "FUTURE_REF"),
}

VAGUE = {
    "recently": ("Demitiu-se recentemente.", "PAST_REF"),
    "soon": ("Vão encontrar-se em breve.", "FUTURE_REF"),
    "now": ("Está atualmente em Roma.", "PRESENT_REF"),
    "now, old spelling": ("Está actualmente em Roma.", "PRESENT_REF"),
    "once": ("Antigamente estas notas eram raras.", "PAST_REF"),
    "near future": ("Vão encontrar-se num futuro próximo.", "FUTURE_REF"),
    "as soon as possible": ("Vão encontrar-se o mais depressa possível.", "FUTURE_REF"),
}

ABOUT_AND_BOUNDS = {
    "around a year": ("Morreu por volta de 1890 em Viena.", "1890~"),
    "cerca": ("Morreu cerca de 1890 em Viena.", "1890~"),
    "around a day": ("Morreu por volta de 10 de maio de 1861 em Viena.", "1861-05-10~"),
    "around a year, otherwise": ("Nasceu em torno de 1850 em Viena.", "1850~"),
    "since": ("As relações estão cortadas desde 1998.", "1998/.."),
    "until": ("A trégua vale até 15 de março.", "../2024-03-15"),
    "from": ("O acordo aplica-se a partir de 15 de março.", "[2024-03-15..]"),
}

FEASTS = {
    "Páscoa": ("A trégua da Páscoa de 2022 foi violada.", "2022-04-17"),
    "Natal": ("Encontraram-se no Natal.", "2023-12-25"),
    "Christmas Eve": ("Encontraram-se na véspera de Natal.", "2023-12-24"),
    "Todos os Santos": ("A insurreição rebentou no dia de Todos os Santos de 1954.", "1954-11-01"),
    "Pentecostes": ("Vão encontrar-se no Pentecostes.", "2024-05-19"),
    "Ash Wednesday": ("Encontraram-se na quarta-feira de cinzas.", "2024-02-14"),
    "Good Friday": ("O acordo de Sexta-Feira Santa de 1998 vigora.", "1998-04-10"),
    "New Year": ("O ataque ocorreu no Ano Novo de 1996.", "1996-01-01"),
    "Carnaval": ("O governo caiu no Carnaval de 2012.", "2012-02-21"),
    "25 de abril": ("Em 25 de abril de 1974 o regime caiu.", "1974-04-25"),
}

PROSE = {
    "participle behind a noun": (
        "O texto, divulgado no sábado em Paris, será debatido na segunda-feira.",
        "2024-03-02; 2024-03-11",
    ),
    "we shall sign": ('"Assinaremos o acordo em setembro", prometeu na quinta-feira.', "2024-09; 2024-02-29"),
    "weekday with its day": (
        "O presidente desembarcou nesta terça-feira (5) em Moscou e retorna na quinta (7).",
        "2024-03-05; 2024-03-07",
    ),
    "two ways of one day": ("Três dias antes, em 12 de novembro de 1923, tinha deixado Londres.", "1923-11-12"),
    "two decades": ("Nas décadas de 1970 e 1980 a França vendeu reatores.", "197X/198X"),
    "two centuries": ("Nos séculos XVIII e XIX o francês era a língua dos tratados.", "1701/1900"),
    "half a century": ("Na primeira metade do século XX houve duas guerras.", "1901/1950"),
    "fortnight of a month": ("Vão encontrar-se na segunda quinzena de abril.", "2024-04-16/2024-04-30"),
    "next spring of a story": (
        "A guerra rebentou em 3 de agosto de 1914. Na primavera seguinte foi nomeado para Madrid.",
        "1914-08-03; 1915-21",
    ),
}

QUIET = {
    "planet and verb": "A sonda estuda Marte; o ministro marcha para o norte.",
    "ordinals": "A segunda guerra mundial, a terceira via, a quarta república, a quinta frota, a sexta reunião.",
    "halves and parts": "Uma segunda opinião e a terça parte dos votos; um quarto dos votos.",
    "second": "Segundo o porta-voz, em segundo lugar, antes de tudo.",
    "names": "Abril Rocha falou; a Rua 25 de Março; a Praça Quinze.",
    "money": "Pagaram 2000 euros, 1.998 dólares e 2.010 reais.",
    "papers": "A resolução 1973, a página 1914, o n.º 2022 e o artigo 2010 do código.",
    "telephone": "Ligue para 21 344 55 19 98 ou +351 21 344 20 24.",
    "score": "A equipa ganhou por 3-2 e depois por 10 a 8.",
    "people": "Cerca de 1800 soldados e 2024 pessoas; mais de 1500 mortos.",
    "directive": "A diretiva 2003/87 e o regulamento (UE) n.º 833/2014 aplicam-se.",
    "agenda": "O ponto está na ordem do dia; segue-se a atualização.",
    "idiom": "Tudo mudou de um dia para o outro.",
    "eve of": "Na véspera das eleições calou-se.",
    "hours": "O balcão está aberto 24 horas por dia e 7 dias por semana.",
    "afternoon as late": "Mais vale tarde do que nunca; chegou tarde demais.",
    "verb out": "Sete países e outros sete; o novo marco legal, um marco na história.",
    "end": "O fim da guerra e o início das conversações, em meio à crise.",
    "fair": "Visitou a feira do livro e a Quinta da Regaleira.",
    "percent": "Os 12,5 por cento, 2,10 por cento, 15,30 euros.",
}

TOLD = {
    "history": (
        "Em 1858 escreveu, em 1860 foi eleito. Em 4 de março de 1861 tomou posse. Em 12 de abril o forte foi tomado. "
        "Em 21 de julho travou-se uma batalha. Em janeiro seguinte assinou-se um tratado, e em 1863 outro.",
        "1858; 1860; 1861-03-04; 1861-04-12; 1861-07-21; 1862-01; 1863",
    ),
    "history, relative": (
        "Em 1914 rebentou a guerra. Em 3 de agosto de 1914 a Alemanha declarou-a. No dia seguinte entraram as tropas. "
        "No ano seguinte a Itália entrou na guerra. Dois anos depois ainda combatia.",
        "1914; 1914-08-03; 1914-08-04; 1915; 1917",
    ),
    "chronology": (
        "1974\n24-28 de março: Moscovo. Conversa.\n1975\n10 de fevereiro: Amã. Visita ao Cairo em 12 de fevereiro.",
        "1974; 1974-03-24/1974-03-28; 1975; 1975-02-10; 1975-02-12",
    ),
    "letter": (
        "Londres, 22 de março de 1861.\n\nRecebi ontem o seu ofício de 4 do corrente.\n\n"
        "Londres, 5 de abril de 1861.\n\nA sua nota chegou ontem.\n",
        "1861-03-22; 1861-03-21; 1861-03-04; 1861-04-05; 1861-04-04",
    ),
    "live page": (
        "00h35 - Ao enviado foi negada a entrada.\n\nterça-feira, 5 de março de 2024\n23h40 - O enviado falou ontem.\n",
        "2024-03-06T00:35; 2024-03-05; 2024-03-05T23:40; 2024-03-04",
    ),
}


NEWS = rows(
    *(
        ABSOLUTE,
        DIRECTION,
        RELATIVE,
        OFFSETS,
        CLOCKS,
        PARTS_OF_YEARS,
        RANGES,
        SETS_AND_LENGTHS,
        VAGUE,
        ABOUT_AND_BOUNDS,
    ),
    FEASTS,
    PROSE,
)


@pytest.mark.parametrize(("text", "expected"), NEWS)
def test_news_of_the_day(text, expected):
    assert read(text, language="pt") == expected


@pytest.mark.parametrize(("text", "expected"), rows(DESPATCHES))
def test_despatches(text, expected):
    assert read(text, language="pt", created="1861-04-20") == expected


@pytest.mark.parametrize("text", QUIET.values(), ids=QUIET)
def test_words_and_numbers_that_only_look_like_dates_give_none(text):
    assert read(text, language="pt") == ""


@pytest.mark.parametrize(("text", "expected"), rows(TOLD))
def test_the_story_gives_what_its_words_leave_out(text, expected):
    assert read(text, language="pt", created=created_of(text)) == expected


def created_of(text):
    return {"1974": "2020-05-01", "Londres": None, "Em": "2009-12-19"}.get(text.split()[0].strip(","), "2024-03-06")
