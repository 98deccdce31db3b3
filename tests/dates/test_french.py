"""French dates in sentences of our own: news, communiqués, histories, despatches; each row says all that is found."""

import pytest

from tests.dates.yardstick import read, rows

ABSOLUTE = {
    "1er": ("Le traité a été signé le 1er mars 2024 à Vienne.", "2024-03-01"),
    "1ᵉʳ": ("Le traité fut signé le 1ᵉʳ mars 1924 à Vienne.", "1924-03-01"),
    "day spelled": ("Fait à Genève, le premier mars 1954.", "1954-03-01"),
    "year spelled": ("Fait à Genève, le premier mars mil neuf cent cinquante-quatre.", "1954-03-01"),
    "all spelled": ("Fait à Paris, le dix-huit mai mil neuf cent soixante-douze, en deux exemplaires.", "1972-05-18"),
    "ninety": ("Fait à Lomé, le vingt-deux mai mil neuf cent quatre-vingt-dix-sept.", "1997-05-22"),
    "two thousand": ("Fait à Cotonou, le vingt-trois juin deux mille trois.", "2003-06-23"),
    "slashes": ("La note est datée du 3/4/2023.", "2023-04-03"),
    "stops": ("La note est datée du 03.04.2023.", "2023-04-03"),
    "Roman month": ("La note est datée du 10-IV-1931.", "1931-04-10"),
    "Roman month, stops": ("La note est datée du 10.IV.1931.", "1931-04-10"),
    "abbreviated": ("Le protocole du 23 sept. 1987 reste secret.", "1987-09-23"),
    "capitals": ("L'accord du 16 FÉVRIER 2024 est en vigueur.", "2024-02-16"),
    "ISO": ("La version du 2024-02-16 fait foi.", "2024-02-16"),
    "month of": ("L'accord conclu au mois de juin 2015 tient toujours.", "2015-06"),
    "month of year in words": ("L'accord de juin de l'année dernière tient toujours.", "2023-06"),
    "day of year in words": ("Il a été nommé le 3 juin de l'année dernière.", "2023-06-03"),
    "the year": ("En l'an 1648 la paix fut conclue.", "1648"),
    "far year": ("La paix fut conclue en 1254 à la cour.", "1254"),
    "before Christ": ("La ligue fut fondée en 478 av. J.-C. à Délos.", "-0477"),
    "before Christ, spelled": ("La ligue fut fondée en 478 avant Jésus-Christ.", "-0477"),
    "after Christ": ("La paix de 363 apr. J.-C. coûta cher.", "0363"),
    "weekday and date": ("La visite du mardi 5 mars 2024 a été brève.", "2024-03-05"),
    "weekday, the date": ("Ils se sont vus samedi, le 2 mars, à Rome.", "2024-03-02"),
    "weekday and number": ("Ils se sont vus lundi 4 à Paris.", "2024-03-04"),
    "last of its name": ("Ils se sont vus le 29 février dernier.", "2024-02-29"),
    "next of its name": ("Ils se verront le 7 juin prochain.", "2024-06-07"),
    "last December": ("L'accord de décembre dernier tient toujours.", "2023-12"),
    "next June": ("Le sommet se tiendra en juin prochain.", "2024-06"),
    "this year's": ("Le sommet de mai de cette année sera décisif.", "2024-05"),
    "impossible": ("La copie est datée du 31 avril 2018.", "!"),
    "two figures of year": ("La note du 6 juin 44 est perdue.", "1944-06-06"),
    "May of a year": ("Depuis Mai 68, tout a changé.", "1968-05/.."),
    "the day named": ("Les relations ont changé après le 11-Septembre.", "[2001-09-12..]"),
}

DESPATCHES = {
    "courant": ("J'ai reçu votre dépêche du 5 courant.", "1861-04-05"),
    "of this month": ("J'ai reçu votre dépêche du 8 de ce mois.", "1861-04-08"),
    "of last month": ("J'ai reçu votre lettre du 14 du mois dernier.", "1861-03-14"),
    "of past month": ("J'ai reçu votre lettre du 14 du mois passé.", "1861-03-14"),
    "of the same month": (
        "Le 3 mai 1860 l'envoyé arriva; le 22 du même mois il repartit.",
        "1860-05-03; 1860-05-22",
    ),
    "a day alone": ("J'ai reçu le 12 la note que vous m'annonciez.", "1861-04-12"),
    "January last": ("Ma dépêche du 9 janvier dernier est restée sans réponse.", "1861-01-09"),
    "yesterday evening": ("Le Ministre m'a reçu hier au soir.", "1861-04-19TEV"),
    "this day": ("J'ai vu ce jour le Ministre.", "1861-04-20"),
}

DIRECTION = {
    "futur": ("Le ministre se rendra à Kiev lundi.", "2024-03-11"),
    "passé composé": ("Le ministre s'est rendu à Kiev lundi.", "2024-03-04"),
    "devrait": ("Le ministre devrait se rendre à Kiev lundi.", "2024-03-11"),
    "pourrait": ("Le ministre pourrait recevoir son homologue samedi.", "2024-03-09"),
    "aller": ("Le président va recevoir l'envoyé vendredi.", "2024-03-08"),
    "prévu": ("La rencontre, prévue vendredi, portera sur le gaz.", "2024-03-08"),
    "présent": ("Les pourparlers reprennent jeudi à Doha.", "2024-03-07"),
    "se réunit": ("Le Conseil se réunit vendredi pour examiner le texte.", "2024-03-08"),
    "passé simple": ("Le roi reçut l'envoyé le 10 janvier.", "2024-01-10"),
    "futur over New Year": ("Le conseil se réunira le 10 janvier.", "2025-01-10"),
    "past over New Year": ("La note a été remise le 14 décembre.", "2023-12-14"),
    "débattra": ("L'Assemblée débattra de l'accord le 12 mars.", "2024-03-12"),
    "doit se tenir": ("Le sommet doit se tenir le 9 juillet.", "2024-07-09"),
    "declared": ("Le porte-parole a déclaré jeudi que tout allait bien.", "2024-02-29"),
    "day of publication": ("Le porte-parole a démenti mercredi ces propos.", "2024-03-06"),
    "conditional of report": (
        "Le ministre a annoncé dimanche qu'il se rendrait à Berlin jeudi.",
        "2024-03-03; 2024-03-07",
    ),
    "two verbs": ("Le ministre, qui avait quitté Rome samedi, est arrivé lundi.", "2024-03-02; 2024-03-04"),
    "month ahead": ("Les élections auront lieu en avril.", "2024-04"),
    "month behind": ("Les élections ont eu lieu en avril.", "2023-04"),
    "futur passif": ("L'envoyé sera reçu lundi à l'Élysée.", "2024-03-11"),
    "être passif": ("L'accord devrait être signé lundi à Genève.", "2024-03-11"),
    "past passive": ("L'envoyé avait été reçu lundi à l'Élysée.", "2024-03-04"),
    "attendu": ("L'envoyé est attendu lundi à Paris.", "2024-03-11"),
    "est arrivé": ("L'envoyé est arrivé lundi à Paris.", "2024-03-04"),
    "expire": ("Le cessez-le-feu expire samedi.", "2024-03-09"),
    "compte": ("Le ministre compte partir samedi.", "2024-03-09"),
    "this Thursday ahead": ("L'envoyé quittera Paris ce jeudi.", "2024-03-07"),
    "this Monday behind": ("L'envoyé a quitté Paris ce lundi.", "2024-03-04"),
    "next Tuesday": ("Ils se verront mardi prochain.", "2024-03-12"),
    "last Monday": ("Ils se sont vus lundi dernier.", "2024-03-04"),
    "two next days": ("Ils se verront jeudi et vendredi prochains.", "2024-03-07/2024-03-08"),
    "Monday week": ("Ils se verront lundi en huit.", "2024-03-18"),
    "Friday fortnight": ("Ils se verront vendredi en quinze.", "2024-03-22"),
    "Monday of last week": ("Ils se sont vus le lundi de la semaine dernière.", "2024-02-26"),
    "verb behind": ("Lundi, le porte-parole a rejeté ces accusations.", "2024-03-04"),
    "verb behind ahead": ("Lundi, le ministre rencontrera son homologue.", "2024-03-11"),
    "era is no future": ("L'opéra a rouvert lundi.", "2024-03-04"),
    "in order to": ("Il a appelé lundi à un sommet pour préparer la paix.", "2024-03-04"),
    "called for a vote": ("Un vote est attendu au Sénat le 20 mars.", "2024-03-20"),
}

RELATIVE = {
    "last week": ("Ils se sont vus la semaine dernière.", "2024-02-26/2024-03-03"),
    "past week": ("Ils se sont vus la semaine passée.", "2024-02-26/2024-03-03"),
    "next week": ("Ils se verront la semaine prochaine.", "2024-03-11/2024-03-17"),
    "this week": ("Ils se verront cette semaine.", "2024-03-04/2024-03-10"),
    "last month": ("Ils se sont vus le mois dernier.", "2024-02"),
    "next month": ("Ils se verront le mois prochain.", "2024-04"),
    "last year": ("Ils se sont vus l'an dernier.", "2023"),
    "past year": ("Ils se sont vus l'an passé.", "2023"),
    "next year": ("Ils se verront l'année prochaine.", "2025"),
    "this year": ("Ils se verront cette année.", "2024"),
    "weekend": ("Ils se sont vus le week-end dernier.", "2024-03-02/2024-03-03"),
    "yesterday": ("Ils se sont vus hier.", "2024-03-05"),
    "the day before yesterday": ("Ils se sont vus avant-hier.", "2024-03-04"),
    "the day after tomorrow": ("Ils se verront après-demain.", "2024-03-08"),
    "tomorrow morning": ("Ils se verront demain matin.", "2024-03-07TMO"),
    "yesterday evening": ("Ils se sont vus hier soir.", "2024-03-05TEV"),
    "this morning": ("Il l'a reçu ce matin.", "2024-03-06TMO"),
    "this afternoon": ("Il l'a reçu cet après-midi.", "2024-03-06TAF"),
    "last night": ("Des frappes ont eu lieu la nuit dernière.", "2024-03-05TNI"),
    "the following day": ("Il arriva le 16 février 2024 et partit le lendemain.", "2024-02-16; 2024-02-17"),
    "the day after that": ("Il arriva le 16 février 2024 et partit le surlendemain.", "2024-02-16; 2024-02-18"),
    "the day before": ("Il arriva le 16 février 2024; la veille il était à Bonn.", "2024-02-16; 2024-02-15"),
    "two days before": ("Il arriva le 16 février 2024; l'avant-veille il était à Bonn.", "2024-02-16; 2024-02-14"),
    "that day": ("Il arriva le 16 février 2024. Ce jour-là, il pleuvait.", "2024-02-16; 2024-02-16"),
    "the same day": ("Il arriva le 16 février 2024 et signa le même jour.", "2024-02-16; 2024-02-16"),
    "that year": ("Le pacte de 1998 échoua. Cette année-là, tout échoua.", "1998; 1998"),
    "that month": ("Il vint en mai 1998. Ce mois-là, il neigea.", "1998-05; 1998-05"),
    "the following week": (
        "Il arriva le 16 février 2024 et repartit la semaine suivante.",
        "2024-02-16; 2024-02-19/2024-02-25",
    ),
    "the following year": ("Le pacte de 1998 fut rompu l'année suivante.", "1998; 1999"),
    "the year before": ("Le pacte de 1998 avait été négocié l'année précédente.", "1998; 1997"),
    "the evening before": (
        "Il arriva le 16 février 2024; la veille au soir il était à Bonn.",
        "2024-02-16; 2024-02-15TEV",
    ),
    "the next morning": ("Il arriva le 16 février 2024 et partit le lendemain matin.", "2024-02-16; 2024-02-17TMO"),
    "that evening": ("Il arriva le 16 février 2024 et parla ce soir-là.", "2024-02-16; 2024-02-16TEV"),
    "the following Monday": ("Il arriva le 16 février 2024 et partit le lundi suivant.", "2024-02-16; 2024-02-19"),
    "Monday to Tuesday night": ("L'attaque a eu lieu dans la nuit de lundi à mardi.", "2024-03-04TNI"),
    "night of two days": ("L'attaque a eu lieu dans la nuit du 4 au 5 mars.", "2024-03-04TNI"),
}

OFFSETS = {
    "days ago": ("Ils se sont vus il y a trois jours.", "2024-03-03"),
    "weeks ago": ("Ils se sont vus il y a deux semaines.", "2024-02-19/2024-02-25"),
    "years ago": ("Ils s'étaient vus il y a dix ans.", "2014"),
    "a month ago": ("Ils s'étaient vus il y a un mois.", "2024-02"),
    "a year and a half ago": ("Ils s'étaient vus il y a un an et demi.", "2022-09"),
    "voilà": ("Ils se sont vus voilà trois jours.", "2024-03-03"),
    "in weeks": ("Ils se verront dans deux semaines.", "2024-03-18/2024-03-24"),
    "in days": ("Ils se verront dans dix jours.", "2024-03-16"),
    "in figures": ("Ils se verront dans 3 jours.", "2024-03-09"),
    "later": ("Il arriva le 16 février 2024. Cinq jours plus tard il partit.", "2024-02-16; 2024-02-21"),
    "earlier": ("Il mourut en 1998. Trois ans plus tôt il avait été élu.", "1998; 1995"),
    "previously": ("Il arriva le 16 février 2024. Deux jours auparavant il était à Kiev.", "2024-02-16; 2024-02-14"),
    "after": ("Il arriva le 16 février 2024. Deux jours après, il partit.", "2024-02-16; 2024-02-18"),
    "before a date": ("Cela se passa deux jours avant le 16 février 2024.", "2024-02-14"),
    "after a date": ("Cela se passa trois jours après le 16 février 2024.", "2024-02-19"),
    "day after a date": ("Il partit au lendemain du 16 février 2024.", "2024-02-17"),
    "eve of a date": ("Il partit à la veille du 16 février 2024.", "2024-02-15"),
    "some days ago": ("Ils se sont vus il y a quelques jours.", "PAST_REF"),
    "in some days": ("Ils se verront dans quelques jours.", "FUTURE_REF"),
}

CLOCKS = {
    "h": ("Ils se sont vus vendredi à 9h30 à Vienne.", "2024-03-01T09:30"),
    "spaced": ("Ils se sont vus vendredi à 15 h 30 à Vienne.", "2024-03-01T15:30"),
    "full hour": ("Ils se sont vus vendredi à 15 heures à Vienne.", "2024-03-01T15:00"),
    "hours and minutes": ("Ils se sont vus vendredi à 15 heures 30 à Vienne.", "2024-03-01T15:30"),
    "noon": ("Ils se verront jeudi à midi.", "2024-03-07T12:00"),
    "midnight": ("La trêve expire jeudi à minuit.", "2024-03-07T24:00"),
    "of the morning": ("Ils se sont vus vendredi à 9 heures du matin.", "2024-03-01T09:00"),
    "of the evening": ("Ils se sont vus vendredi à 8 heures du soir.", "2024-03-01T20:00"),
    "Paris time": ("Le sommet s'ouvre jeudi à 15 h 30, heure de Paris.", "2024-03-07T15:30"),
    "GMT": ("Le sommet s'est ouvert vendredi à 14h30 GMT.", "2024-03-01T14:30Z"),
    "no day": ("L'alerte a été levée à 10 h 15.", "2024-03-06T10:15"),
    "in words": ("La trêve entra en vigueur le 11 novembre 1918 à onze heures.", "1918-11-11T11:00"),
    "date then clock": ("La trêve est entrée en vigueur le 27 novembre 2023 à 7 heures.", "2023-11-27T07:00"),
    "clock then date": ("La trêve entrera en vigueur à 7 heures le 12 mars.", "2024-03-12T07:00"),
    "evening of a day": ("Ils se sont vus lundi soir à Paris.", "2024-03-04TEV"),
    "evening of a date": ("Ils se sont vus le 4 mars au soir à Paris.", "2024-03-04TEV"),
    "in the evening of": ("Ils se sont vus dans la soirée du 4 mars.", "2024-03-04TEV"),
}

PARTS_OF_YEARS = {
    "quarter": ("Le commerce a chuté au premier trimestre 2023.", "2023-33"),
    "quarter in figures": ("Le commerce a chuté au 2e trimestre de 2023.", "2023-34"),
    "quarter T": ("Le commerce a chuté au T3 2023.", "2023-35"),
    "quarter of last year": ("Le commerce a chuté au troisième trimestre de l'année dernière.", "2023-35"),
    "half": ("Le commerce a chuté au second semestre 2023.", "2023-41"),
    "half in other words": ("Le commerce a chuté dans la seconde moitié de 2023.", "2023-41"),
    "summer": ("Ils se sont vus à l'été 2023.", "2023-22"),
    "spring": ("Ils se sont vus au printemps 2023.", "2023-21"),
    "winter": ("Le siège dura tout l'hiver 1861.", "1861-24"),
    "winter over New Year": ("Le siège dura tout l'hiver 1861-1862.", "1861-24"),
    "last winter": ("Ils se sont vus l'hiver dernier.", "2023-24"),
    "next summer": ("Ils se verront l'été prochain.", "2024-22"),
    "this summer": ("Ils se verront cet été.", "2024-22"),
    "season of last year": ("Ils se sont vus à l'automne de l'année dernière.", "2023-23"),
    "decade": ("Les relations se refroidirent dans les années 1990.", "199X"),
    "decade short": ("Les relations se refroidirent dans les années 90.", "199X"),
    "decade in words": ("Les relations se refroidirent dans les années soixante.", "196X"),
    "decade eighty": ("Les relations se refroidirent dans les années quatre-vingt.", "198X"),
    "decade ninety": ("Les relations se refroidirent dans les années quatre-vingt-dix.", "199X"),
    "century": ("La revendication date du XIXe siècle.", "1801/1900"),
    "century, letters": ("La revendication date du XVIIᵉ siècle.", "1601/1700"),
    "century, figures": ("La revendication date du 20e siècle.", "1901/2000"),
    "century in words": ("La revendication date du dix-huitième siècle.", "1701/1800"),
    "century early": ("La revendication date du XIIe siècle.", "1101/1200"),
    "century BC": ("La ligue fut fondée au Ve siècle av. J.-C. à Délos.", "-0499/-0400"),
    "early month": ("Ils se verront début avril.", "2024-04-01/2024-04-10"),
    "mid month": ("Ils se verront à la mi-mars.", "2024-03-11/2024-03-20"),
    "late month": ("Ils se sont vus fin janvier.", "2024-01-21/2024-01-31"),
    "end of month": ("Ils se sont vus à la fin du mois de janvier.", "2024-01-21/2024-01-31"),
    "late year": ("Ils se sont vus fin 2023.", "2023-10/2023-12"),
    "early year": ("Ils se sont vus au début de 2023.", "2023-01/2023-03"),
    "start of the year": ("Ils se sont vus au début de l'année 2023.", "2023-01/2023-03"),
    "middle of year": ("Ils se sont vus au milieu de l'année 2023.", "2023-04/2023-09"),
    "late last year": ("Ils se sont vus à la fin de l'année dernière.", "2023-10/2023-12"),
    "early next week": ("Ils se verront en début de semaine prochaine.", "2024-03-11/2024-03-12"),
    "end of the month": ("Ils décideront d'ici la fin du mois.", "2024-03-21/2024-03-31"),
    "courant": ("La visite aura lieu courant avril.", "2024-04"),
    "in the course of": ("La visite aura lieu dans le courant du mois d'avril.", "2024-04"),
    "first days of": ("Ils se sont vus dans les premiers jours de janvier.", "2024-01-01/2024-01-10"),
}

RANGES = {
    "days": ("La visite se déroulera du 12 au 14 mars.", "2024-03-12/2024-03-14"),
    "days with year": ("La visite du 18 au 19 mai 2022 fut un échec.", "2022-05-18/2022-05-19"),
    "two months": ("La visite s'est déroulée du 28 février au 2 mars.", "2024-02-28/2024-03-02"),
    "between": ("Cela s'est passé entre le 28 février et le 2 mars.", "2024-02-28/2024-03-02"),
    "between days": ("Cela s'est passé entre le 26 et le 29 février.", "2024-02-26/2024-02-29"),
    "years": ("Il gouverna de 1998 à 2001.", "1998/2001"),
    "between years": ("Cela s'est passé entre 1998 et 2001.", "1998/2001"),
    "months": ("Il négocia de mars à mai 2023.", "2023-03/2023-05"),
    "months of the year": ("Il négociera d'avril à juin.", "2024-04/2024-06"),
    "weekdays and dates": ("La visite s'est déroulée du lundi 4 au mercredi 6 mars.", "2024-03-04/2024-03-06"),
    "weekdays, dates, year": ("La visite du lundi 9 au mercredi 11 mai 2022 fut brève.", "2022-05-09/2022-05-11"),
    "weekdays": ("La visite s'est déroulée de lundi à mercredi.", "2024-03-04/2024-03-06"),
    "dash": ("La visite des 5-7 mars 2024 fut brève.", "2024-03-05/2024-03-07"),
    "year dash": ("La guerre de 1998-2001 y est racontée.", "1998/2001"),
    "short year": ("La navette de 1973-75 y est racontée.", "1973/1975"),
    "over New Year": ("La trêve dura du 28 décembre 2023 au 3 janvier 2024.", "2023-12-28/2024-01-03"),
    "since until": ("Il gouverna de mai 1998 jusqu'en juin 2001.", "1998-05/2001-06"),
    "1er to": ("La visite se déroula du 1er au 3 mars 2023.", "2023-03-01/2023-03-03"),
    "two days": ("Les pourparlers des 18 et 19 mai 2022 échouèrent.", "2022-05-18; 2022-05-19"),
    "three days": ("Ils se virent les 3, 4 et 7 octobre 2023.", "2023-10-03; 2023-10-04; 2023-10-07"),
    "two days apart": ("Ils se virent les 3 et 7 octobre 2023.", "2023-10-03; 2023-10-07"),
    "two dates": ("Ils se virent les 28 février et 2 mars 2023.", "2023-02-28; 2023-03-02"),
    "two months listed": ("Ils se virent en avril et juin 1955.", "1955-04; 1955-06"),
    "two years": ("Ils se virent en 1998 et en 2001.", "1998; 2001"),
}

SETS_AND_LENGTHS = {
    "every year": ("Ils se rencontrent chaque année.", "P1Y"),
    "Mondays": ("Ils se rencontrent tous les lundis.", "XXXX-WXX-1"),
    "every Monday": ("Le comité siège chaque lundi.", "XXXX-WXX-1"),
    "every two years": ("Ils se rencontrent tous les deux ans.", "P2Y"),
    "twice a year": ("Ils se rencontrent deux fois par an.", "P1Y"),
    "every summer": ("Ils se rencontrent chaque été.", "XXXX-SU"),
    "every 14 July": ("L'ambassade reçoit chaque 14 juillet.", "XXXX-07-14"),
    "weekly": ("Une réunion hebdomadaire est prévue.", "P1W"),
    "three days": ("Les négociations ont duré trois jours.", "P3D"),
    "hours": ("L'entretien a duré deux heures.", "PT2H"),
    "half an hour": ("L'entretien a duré une demi-heure.", "PT30M"),
    "hour and a half": ("L'entretien a duré une heure et demie.", "PT1H30M"),
    "seventy": ("L'armistice tient depuis soixante-dix ans.", "P70Y"),
    "twenty-one": ("La trêve tint vingt et un jours.", "P21D"),
    "ninety-nine": ("Le bail court quatre-vingt-dix-neuf ans.", "P99Y"),
    "fortnight": ("La trêve tint une quinzaine de jours.", "P15D"),
    "for weeks": ("Les pourparlers traînèrent pendant des semaines.", "PXW"),
    "last years": ("Le commerce a chuté ces dernières années.", "PXY"),
}

VAGUE = {
    "recently": ("Il a récemment démissionné.", "PAST_REF"),
    "soon": ("Ils se verront bientôt.", "FUTURE_REF"),
    "now": ("Il est actuellement à Rome.", "PRESENT_REF"),
    "once": ("Autrefois, ces notes étaient rares.", "PAST_REF"),
    "near future": ("Ils se verront dans un proche avenir.", "FUTURE_REF"),
}

ABOUT = {
    "around a year": ("Il mourut vers 1890 à Vienne.", "1890~"),
    "around a day": ("Il mourut vers le 10 mai 1861 à Vienne.", "1861-05-10~"),
    "in the neighbourhood of": ("Il mourut aux alentours du 10 mai 1861.", "1861-05-10~"),
    "around a year, otherwise": ("Il naquit autour de 1850 à Vienne.", "1850~"),
}

FEASTS = {
    "14 juillet": ("L'ambassade a reçu le 14 juillet dernier.", "2023-07-14"),
    "Pâques": ("La trêve de Pâques 2022 a été rompue.", "2022-04-17"),
    "lundi de Pâques": ("Ils se sont vus le lundi de Pâques 2022.", "2022-04-18"),
    "Noël": ("Ils se sont vus à Noël.", "2023-12-25"),
    "Christmas Eve": ("Ils se sont vus la veille de Noël.", "2023-12-24"),
    "Toussaint": ("L'insurrection éclata à la Toussaint 1954.", "1954-11-01"),
    "Ascension": ("Ils se verront le jeudi de l'Ascension.", "2024-05-09"),
    "Pentecôte": ("Ils se verront à la Pentecôte.", "2024-05-19"),
    "Ash Wednesday": ("Ils se sont vus le mercredi des Cendres.", "2024-02-14"),
    "Good Friday": ("L'accord du Vendredi saint 1998 tient.", "1998-04-10"),
    "Armistice": ("La cérémonie du 11 novembre 2023 fut brève.", "2023-11-11"),
    "New Year's Eve": ("L'attaque eut lieu à la Saint-Sylvestre.", "2023-12-31"),
}

PROSE = {
    "participle behind a noun": (
        "Le Premier ministre, arrivé dimanche soir à Ankara, doit rencontrer lundi matin son homologue.",
        "2024-03-03TEV; 2024-03-11TMO",
    ),
    "we shall sign": ("« Nous signerons l'accord en septembre », a-t-il promis jeudi.", "2024-09; 2024-02-29"),
    "put off to": ("Le sommet, prévu ce mois-ci, a été repoussé au mois de mai.", "2024-03; 2024-05"),
    "two ways of one day": ("Trois jours auparavant, le 12 novembre 1923, il avait quitté Londres.", "1923-11-12"),
    "two decades": ("Dans les années 1970 et 1980, la France vendit des réacteurs.", "197X/198X"),
    "two centuries": ("Aux XVIIIe et XIXe siècles, le français était la langue des traités.", "1701/1900"),
    "half a century": ("La première moitié du XXe siècle vit deux guerres.", "1901/1950"),
    "fortnight of a month": ("Ils se verront dans la seconde quinzaine d'avril.", "2024-04-16/2024-04-30"),
    "zone in brackets": (
        "La trêve est entrée en vigueur vendredi à 7 h 00 (05 h 00 GMT).",
        "2024-03-01T07:00; 2024-03-01T05:00Z",
    ),
    "next spring of a story": (
        "La guerre éclata le 3 août 1914. Au printemps suivant il fut nommé à Madrid.",
        "1914-08-03; 1915-21",
    ),
    "the same evening": ("Il arriva le 16 février 2024 et télégraphia le soir même.", "2024-02-16; 2024-02-16TEV"),
    "from next week": ("À partir de la semaine prochaine, les visas seront délivrés.", "[2024-03-11..]"),
    "since, until, by": (
        "Rompues depuis 1998, les relations reprendront d'ici le 15 mars; la trêve tient jusqu'au 20 mars.",
        "1998/..; [..2024-03-15]; ../2024-03-20",
    ),
}

QUIET = {
    "planet": "La sonde étudie le sol de Mars; la planète Mars est proche.",
    "participle": "Il a été reçu; elle avait été nommée; ayant été élu, il parla; les accords ont été rompus.",
    "ordinal": "Un second vote, puis la seconde guerre mondiale; en second lieu, le texte.",
    "name": "Avril Martin et Mme Juin ont parlé; Mai Nguyen aussi.",
    "money": "Ils ont versé 2000 euros, 1 998 dollars et 2 010 francs.",
    "papers": "La résolution 1973, la page 1914, le n° 2022 et l'article 2010 du code.",
    "telephone": "Appelez le 01 44 55 19 98 ou le +33 1 44 55 20 24.",
    "score": "Les Bleus ont gagné 3-2, puis 10 à 8.",
    "people": "Quelque 1800 soldats et 2024 personnes; plus de 1500 morts.",
    "directive": "La directive 2003/87 et le règlement (UE) no 833/2014 s'appliquent.",
    "agenda": "Le point est à l'ordre du jour; la mise à jour suivra.",
    "idiom": "Tout changea du jour au lendemain.",
    "eve of": "À la veille des élections, au lendemain de la guerre, il se tut.",
    "seven": "Les sept pays et les dix autres; neuf voix contre sept.",
    "fraction": "Les trois quarts des voix, une voix sur 2 000.",
    "hours of opening": "La permanence est ouverte 24 h/24 et 7 j/7.",
    "tower": "Il prit part à la marche; il marche vers le nord; le marché.",
    "end": "La fin de la guerre et le début des pourparlers.",
    "paper": "Le journal Le Soir et France-Soir l'écrivent.",
    "in the plane": "Le vol AF 1815 et le Boeing 747 du roi.",
}

TOLD = {
    "history": (
        "En 1858 il écrivit, en 1860 il fut élu. Le 4 mars 1861 il entra en fonctions. Le 12 avril le fort fut pris. "
        "Le 21 juillet une bataille fut livrée. En janvier suivant, un traité fut signé, et en 1863 un autre.",
        "1858; 1860; 1861-03-04; 1861-04-12; 1861-07-21; 1862-01; 1863",
    ),
    "history, relative": (
        "En 1914 la guerre éclata. Le 3 août 1914 l'Allemagne la déclara. Le lendemain, les troupes entrèrent. "
        "L'année suivante, l'Italie entra en guerre. Deux ans plus tard, elle tenait encore.",
        "1914; 1914-08-03; 1914-08-04; 1915; 1917",
    ),
    "chronology": (
        "1974\n24-28 mars : Moscou. Entretien.\n1975\n10 février : Amman. Visite au Caire le 12 février.",
        "1974; 1974-03-24/1974-03-28; 1975; 1975-02-10; 1975-02-12",
    ),
    "letter": (
        "Londres, le 22 mars 1861.\n\nJ'ai reçu hier votre dépêche du 4 courant.\n\n"
        "Londres, le 5 avril 1861.\n\nVotre note est arrivée hier.\n",
        "1861-03-22; 1861-03-21; 1861-03-04; 1861-04-05; 1861-04-04",
    ),
    "live page": (
        "00 h 35 - L'envoyé s'est vu refuser l'entrée.\n\nmardi 5 mars 2024\n23 h 40 - L'envoyé a parlé hier.\n",
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
    assert read(text, language="fr") == expected


@pytest.mark.parametrize(("text", "expected"), rows(DESPATCHES))
def test_despatches(text, expected):
    assert read(text, language="fr", created="1861-04-20") == expected


@pytest.mark.parametrize("text", QUIET.values(), ids=QUIET)
def test_words_and_numbers_that_only_look_like_dates_give_none(text):
    assert read(text, language="fr") == ""


@pytest.mark.parametrize(("text", "expected"), rows(TOLD))
def test_the_story_gives_what_its_words_leave_out(text, expected):
    created = {"1974": "2020-05-01", "Londres": None, "En": "2009-12-19"}.get(text.split()[0].strip(","), "2024-03-06")
    assert read(text, language="fr", created=created) == expected
