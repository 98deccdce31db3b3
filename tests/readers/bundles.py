"""Files of several documents, made up for the tests, and files that only look like one."""

NEXIS = """
User Name: A. Reader
Date and Time: Friday, March 15, 2024 10:02:00 AM
Job Number: 217000001
Documents (2)
1. Envoys meet in Bergen over the harbour accord
Client/Matter: -None-
Search Terms: bergen AND envoys
Search Type: Terms and Connectors
Narrowed by:
Content Type Narrowed by
News -None-
2. Norway, Chile part without a word

Envoys meet in Bergen over the harbour accord
The Harbour Gazette
March 5, 2024 Tuesday 9:15 AM GMT

Copyright 2024 The Harbour Gazette Ltd All Rights Reserved

Section: WORLD; Pg. 12
Length: 512 words
Byline: Ada Olsen in Bergen
Dateline: BERGEN
Highlight: The accord was two years in the making.

Body

The ambassador of Norway met the foreign minister of Chile in Bergen on Monday to talk about the harbour accord.
"We will sign it on Friday," the minister said.

Classification

Language: ENGLISH
Publication-Type: Newspaper
Subject: DIPLOMATIC & CONSULAR SERVICES (90%); HARBORS & PORTS (78%)
Geographic: BERGEN, NORWAY (79%); CHILE (94%)
Load-Date: March 6, 2024

End of Document

Norway, Chile part without a word
The Example Courier
March 9, 2024 Saturday
London Edition

Copyright 2024 Courier Media All Rights Reserved

Section: NEWS
Length: 120 words

Body

Norway and Chile broke off their talks yesterday, and the ambassador of Chile left Oslo without a word.
State television showed the empty table of the talks.

Load-Date: March 9, 2024

End of Document
"""

ARTICLE = """
HD  Envoys meet in Bergen
BY  By Ada Olsen
WC  512 words
PD  5 March 2024
SN  The Harbour Gazette
SC  HARGAZ
LA  English
CY  (c) 2024 The Harbour Gazette
LP
BERGEN (HG) - The envoys of Norway and Chile met in Bergen on Monday.
TD
In Bergen, they will meet again, the ministry of Norway said.
CO  hargaz : Harbour Gazette
IN  idipl : Diplomacy
AN  Document HARGAZ0020240305ek3500001
"""

LETTERS = """
CORRESPONDENCE RESPECTING THE HARBOUR QUESTION
[page 12]

No. 3.
Mr. Olsen to Lord Harlan.
                              Legation of Norway,
                              Santiago, May 4, 1871.
My Lord,

I have the honour to report that the minister of Chile called on me yesterday, and that we signed the protocol on the
2nd instant.

I have, &c.
(Signed) A. OLSEN.

[page 13]

No. 4.
Lord Harlan to Mr. Olsen.
                              Foreign Office, June 20, 1871.
Sir,

I have received your despatch of the 4th ultimo. The minister of Chile met me on the 18th instant, and asked for the
withdrawal of the fleet of Norway.

I am, &c.
HARLAN.

No. 5.
Lord Harlan to Mr. Olsen.
                              Foreign Office, July 1, 1871.
Sir,

The fleet of Norway left Santiago on the 28th ultimo.

I am, &c.
HARLAN.
"""

SERIES = """
17. Memorandum of Conversation

Bergen, February 4, 1969, 3 p.m.

SUBJECT
The harbour accord

The minister of Chile said that his government would sign the accord on Friday. The envoy of Norway took note of it.

18. Telegram From the Legation in Chile to the Foreign Office

Santiago, February 9, 1969, 11 a.m.

The foreign minister of Chile told me yesterday that the accord was signed.

19. Editorial Note

On March 3, 1969, the accord between Norway and Chile came into force.
"""

WIRES = {
    "AP": """
^Envoys meet in Bergen<
^By ADA OLSEN=
^Associated Press Writer=
BERGEN, Norway (AP) _ The envoys of Norway and Chile met in Bergen on Monday.
AP-NY-03-05-24 0915EST

^Envoys part in Bergen<
BERGEN, Norway (AP) _ The envoys of Norway and Chile parted on Wednesday.
AP-NY-03-07-24 1005EST
""",
    "AFP": """
Norway-Chile-diplomacy

Envoys meet in Bergen

BERGEN (AFP) - The envoys of Norway and Chile met in Bergen on Monday.

abc/de/fg

AFP 050915 GMT MAR 24

Norway-Chile-diplomacy

Envoys part in Bergen

BERGEN (AFP) - The envoys of Norway and Chile parted on Wednesday.

abc/de/fg

AFP 071005 GMT MAR 24
""",
    "APA": """
APA0123 5 AA 0112                                Di, 05.Mär 2024

Norwegen/Chile/Diplomatie

Envoys meet in Bergen =

   Bergen (APA) - Die Gesandten Norwegens und Chiles trafen sich am Montag in Bergen.
(Schluss) abc/def

APA0123    2024-03-05/09:15

APA0124 5 AA 0112                                Do, 07.Mär 2024

Envoys part in Bergen
Utl.: Ohne ein Wort =

   Bergen (APA) - Die Gesandten Norwegens und Chiles reisten am Mittwoch ab.
(Schluss) abc/def

APA0124    2024-03-07/10:05
""",
}
"""Messages of agencies, by the agency."""

REVIEW = """
PRESS REVIEW OF THE EMBASSY

1. The Harbour Gazette, 5 March 2024, p. 3
Envoys meet in Bergen

The envoys of Norway and Chile met in Bergen on Monday, and they will meet again when the accord is ready for signature.

-----

2. The Example Courier, 4 March 2024
Chile waits for Norway

The government of Chile waits for an answer from Norway, its foreign minister told reporters who had come to Santiago.

-----

3. La Gazette du Port, 5 mars 2024
Le Chili attend

Le gouvernement du Chili attend une réponse de la Norvège, a dit son ministre des affaires étrangères à Santiago.
"""

_PROSE = "The envoys of Norway and Chile met in Bergen and spoke of the harbour accord for the better part of the day."

NEAR_MISSES = {
    "a page of several headings and dates": f"""
Harbour accord: what is known

Bergen, 5 March 2024

{_PROSE}

Oslo, 6 March 2024

{_PROSE}

Santiago, 7 March 2024

{_PROSE}
""",
    "a chronology": """
Harbour talks, 2023 to 2024

5 March 2023: The envoys of Norway and Chile meet in Bergen.
6 April 2023: Chile recalls its envoy from Oslo.
7 May 2024: Norway and Chile sign the accord.
""",
    "a live page": f"""
Harbour talks: live

10.15 GMT

{_PROSE}

09.40 GMT

{_PROSE}
""",
    "minutes": f"""
Minutes of the meeting of 5 March 2024

Present: Mr. Olsen, Mr. Harlan

Mr. Olsen: {_PROSE}

Mr. Harlan: {_PROSE}

The meeting of 12 March 2024 was agreed upon.
""",
    "a treaty": f"""
Harbour Accord between Norway and Chile

Done at Bergen, May 4, 1871

Article 1

{_PROSE}

Article 2

{_PROSE}

Done at Santiago, May 9, 1871
""",
    "an interview": f"""
"We want to sign": the minister of Chile

5 March 2024

Harbour Gazette: When will you sign?

Minister: {_PROSE}

Harbour Gazette: And then?

Minister: {_PROSE}
""",
    "one letter that quotes another": f"""
Mr. Olsen to Lord Harlan.
Legation of Norway, Santiago, May 4, 1871.
My Lord,

{_PROSE} He read me a letter of Lord Harlan to Mr. Olsen.

I have the honour to be, my Lord, your obedient servant,
A. OLSEN.

P.S. May 5, 1871. Nothing is new.
""",
    "an article that quotes letters at its end": f"""
Letters found in Bergen

{_PROSE} {_PROSE} {_PROSE} {_PROSE}

{_PROSE} {_PROSE} {_PROSE} {_PROSE}

Mr. Olsen to Lord Harlan.
Santiago, May 4, 1871.
My Lord, the envoys met. I am, &c.

Lord Harlan to Mr. Olsen.
London, May 9, 1871.
Sir, I am glad of it. I am, &c.
""",
    "an article that speaks of documents": f"""
The archive opens 32 boxes

{_PROSE} A note reads "1 of 32 documents".

Length: a few hours. Section: none.

{_PROSE} End of document, said the archivist.
""",
    "a programme of numbered sessions": f"""
Harbour conference

1. Minutes of the last conference
{_PROSE}

2. Report of the secretary to the members
{_PROSE}

Bergen, February 4, 1969
""",
    "headings of sources in one analysis": f"""
What the papers say

Sources: The Harbour Gazette, 5 March 2024; The Example Courier, 4 March 2024

{_PROSE}

The Harbour Gazette, 5 March 2024

The Example Courier, 4 March 2024

La Gazette du Port, 5 March 2024
""",
    "travels of one minister": """
Visits abroad

Norway, Bergen, May 3, 2024
Met with Foreign Minister Olsen.

Chile, Santiago, May 9, 2024
Met with President Harlan.

Peru, Lima, May 11, 2024
Met with Foreign Minister Ortega.
""",
    "a thread of short notes with one salutation": f"""
Bergen, 5 March 2024

Dear colleagues,

{_PROSE}

Best wishes, Ada

Oslo, 6 March 2024

{_PROSE}
""",
}
