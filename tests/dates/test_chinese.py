"""Chinese: news agency prose, communiqués, readouts and histories, a phrase of each kind, in both scripts."""

import pytest

from tests.dates.phrases import come_to, rows

ABSOLUTE = {
    "year month day": ("双方于2024年2月16日签署协议。", "2024-02-16"),
    "full-width figures": ("双方于２０２４年２月１６日签署协议。", "2024-02-16"),
    "with spaces": ("双方于 2024 年 2 月 16 日签署协议。", "2024-02-16"),
    "Chinese numerals": ("公报于一九七二年九月二十九日发表。", "1972-09-29"),
    "Chinese numerals, zero": ("协定于二〇二四年三月五日生效。", "2024-03-05"),
    "Chinese numerals, round zero": ("协定于二○二四年三月五日生效。", "2024-03-05"),
    "Chinese numerals, month": ("协定于一九七二年二月发表。", "1972-02"),
    "Chinese numerals, yearless": ("代表团于三月五日抵达。", "2024-03-05"),
    "traditional": ("雙方於2024年2月16日簽署協議。", "2024-02-16"),
    "hao": ("代表团3月5号抵达。", "2024-03-05"),
    "month of a year": ("2015年6月的协议仍然有效。", "2015-06"),
    "year": ("协议于2022年失效。", "2022"),
    "early year": ("该城公元618年建成。", "0618"),
    "Christian era": ("西元1949年遷往該地。", "1949"),
    "before Christ": ("同盟成立于公元前478年。", "-0477"),
    "century before Christ": ("该城建于公元前5世纪。", "-0499/-0400"),
    "century before Christ, numerals": ("该城建于公元前五世纪。", "-0499/-0400"),
    "Republic of China": ("條約於民國38年12月7日公布。", "1949-12-07"),
    "Republic of China, numerals": ("條約於民國一百一十三年三月五日公布。", "2024-03-05"),
    "Republic of China, year": ("民國元年成立。", "1912"),
    "date and weekday": ("他们于3月4日（星期一）会面。", "2024-03-04"),
    "weekday and bare day": ("他们周一（4日）会面。", "2024-03-04"),
    "bare day": ("外交部发言人5日表示，会谈已结束。", "2024-03-05"),
    "hyphens": ("公告于2024-03-05发布。", "2024-03-05"),
    "strokes": ("公告於2024/3/5發布。", "2024-03-05"),
}

RANGES = {
    "days": ("3月5日至7日，双方在维也纳举行会谈。", "2024-03-05/2024-03-07"),
    "days, short": ("3月5至7日，双方在维也纳举行会谈。", "2024-03-05/2024-03-07"),
    "days, hyphen": ("2022年3月5日-7日，双方举行会谈。", "2022-03-05/2022-03-07"),
    "days, other word": ("2022年3月5日到7日，双方举行会谈。", "2022-03-05/2022-03-07"),
    "over months": ("2月28日至3月2日，双方举行会谈。", "2024-02-28/2024-03-02"),
    "bare days": ("4日至5日，双方举行会谈。", "2024-03-04/2024-03-05"),
    "bare days after one": ("会谈于5日和6日举行。", "2024-03-05/2024-03-06"),
    "days of this month": ("会谈于本月4日至5日举行。", "2024-03-04/2024-03-05"),
    "bare days round publication": ("5日至7日举行会谈。", "2024-03-05/2024-03-07"),
    "over New Year": ("12月28日至1月3日曾停火。", "2023-12-28/2024-01-03"),
    "two years in full": ("2021年12月28日至2022年1月3日停火。", "2021-12-28/2022-01-03"),
    "years": ("他于1998年至2001年任大使。", "1998/2001"),
    "years, short": ("他于1998至2001年任大使。", "1998/2001"),
    "years, dash": ("1998—2001年他任大使。", "1998/2001"),
    "months of a year": ("2023年1至11月贸易增长。", "2023-01/2023-11"),
    "months of this year": ("今年1至2月贸易增长。", "2024-01/2024-02"),
    "bare days ahead": ("外长8日访华。", "2024-03-08"),
    "bare days back": ("外长28日曾访华。", "2024-02-28"),
    "months": ("2022年3月至5月举行谈判。", "2022-03/2022-05"),
    "numerals": ("一九九八年至二〇〇一年他任大使。", "1998/2001"),
    "between weekdays": ("会谈周一至周三举行。", "2024-03-04/2024-03-06"),
}

WEEKDAYS = {
    "past": ("外长周二会见了大使。", "2024-03-05"),
    "future": ("外长将于周五会见大使。", "2024-03-08"),
    "last week": ("理事会上周五开会。", "2024-03-01"),
    "next week": ("理事会下周二开会。", "2024-03-12"),
    "this week": ("理事会本周四开会。", "2024-03-07"),
    "with a measure word": ("理事会上个星期三开会。", "2024-02-28"),
    "Sunday": ("外长星期天会见了大使。", "2024-03-03"),
    "other word": ("外长礼拜一会见了大使。", "2024-03-04"),
    "traditional": ("外長這週五會見大使。", "2024-03-08"),
    "traditional, next": ("外長下週一會見大使。", "2024-03-11"),
    "Taiwan": ("外長禮拜二會見了大使。", "2024-03-05"),
    "evening": ("外长周六晚上抵达。", "2024-03-02"),
    "each": ("他们每周一开会。", "XXXX-WXX-1"),
}

COUNTED = {
    "yesterday": ("外长昨天会见了大使。", "2024-03-05"),
    "yesterday, written": ("外长昨日会见了大使。", "2024-03-05"),
    "today": ("外长今天会见了大使。", "2024-03-06"),
    "tomorrow": ("外长明天会见大使。", "2024-03-07"),
    "the day before yesterday": ("外长前天会见了大使。", "2024-03-04"),
    "three days back": ("外长大前天会见了大使。", "2024-03-03"),
    "the day after tomorrow": ("外长后天会见大使。", "2024-03-08"),
    "the day after tomorrow, traditional": ("外長後天會見大使。", "2024-03-08"),
    "last night": ("外长昨晚抵达。", "2024-03-05"),
    "this morning": ("外长今晨抵达。", "2024-03-06"),
    "tomorrow night": ("外长明晚抵达。", "2024-03-07"),
    "yesterday with its date": ("外长昨天（5日）抵达。", "2024-03-05"),
    "last week": ("他们上周会面。", "2024-02-26/2024-03-03"),
    "this week": ("他们本周会面。", "2024-03-04/2024-03-10"),
    "next week": ("他们下周会面。", "2024-03-11/2024-03-17"),
    "this weekend": ("他们本周末会面。", "2024-03-09/2024-03-10"),
    "weekend": ("他们上周末会面。", "2024-03-02/2024-03-03"),
    "last month": ("他们上个月会面。", "2024-02"),
    "this month": ("他们本月会面。", "2024-03"),
    "next month": ("他们下月会面。", "2024-04"),
    "day of this month": ("他们本月5日会面。", "2024-03-05"),
    "day of last month": ("他们上月14日会面。", "2024-02-14"),
    "last year": ("他们去年会面。", "2023"),
    "this year": ("贸易今年增长。", "2024"),
    "next year": ("贸易明年增长。", "2025"),
    "the year before last": ("贸易前年增长。", "2022"),
    "month of this year": ("他们今年1月会面。", "2024-01"),
    "month of this year, numerals": ("他们今年一月会面。", "2024-01"),
    "month of next year": ("他们明年1月会面。", "2025-01"),
    "day of last year": ("他们去年12月14日会面。", "2023-12-14"),
    "month of the year before last": ("他们前年3月会面。", "2022-03"),
    "days ago": ("他们两天前会面。", "2024-03-04"),
    "days ago, figures": ("他们3天前会面。", "2024-03-03"),
    "days ago, traditional": ("他們兩天前會面。", "2024-03-04"),
    "weeks ago": ("他们两周前会面。", "2024-02-19/2024-02-25"),
    "months ago": ("他们三个月前会面。", "2023-12"),
    "half a year ago": ("他们半年前会面。", "2023-09"),
    "a year and a half ago": ("他们一年半前会面。", "2022-09"),
    "years ago": ("他们二十五年前建交。", "1999"),
    "a century ago": ("他们一百年前建交。", "1924"),
    "months later": ("他们三个月后会面。", "2024-06"),
    "months later, traditional": ("他們三個月後會面。", "2024-06"),
    "in two days": ("两天后他们将会面。", "2024-03-08"),
}

STORY = {
    "the same day": ("他2024年2月16日抵达，当天签署协议。", "2024-02-16", "2024-02-16"),
    "the same day, written": ("他2024年2月16日抵达，同日签署协议。", "2024-02-16", "2024-02-16"),
    "the next day": ("他2024年2月16日抵达，次日离开。", "2024-02-16", "2024-02-17"),
    "the next day, literary": ("他2024年2月16日抵达，翌日离开。", "2024-02-16", "2024-02-17"),
    "the day before": ("他2024年2月16日抵达，前一天在柏林。", "2024-02-16", "2024-02-15"),
    "that evening": ("他2024年2月16日抵达，当晚离开。", "2024-02-16", "2024-02-16"),
    "days later": ("他2024年2月16日抵达，三天后离开。", "2024-02-16", "2024-02-19"),
    "the same year": ("同盟1998年5月成立，同年瓦解。", "1998-05", "1998"),
    "month of the same year": ("同盟1998年5月成立，同年9月瓦解。", "1998-05", "1998-09"),
    "day of the same month": ("他2024年2月5日抵达，同月16日离开。", "2024-02-05", "2024-02-16"),
    "the next year": ("同盟1998年成立，次年瓦解。", "1998", "1999"),
    "month of the next year": ("同盟1998年5月成立，次年3月瓦解。", "1998-05", "1999-03"),
    "a year later": ("同盟1998年成立，一年后瓦解。", "1998", "1999"),
}

DIRECTION = {
    "will": ("选举将于7月9日举行。", "2024-07-09"),
    "will, over New Year": ("峰会将于1月10日举行。", "2025-01-10"),
    "is to": ("峰会定于12月举行。", "2024-12"),
    "plans": ("外长拟于11月20日访问该国。", "2024-11-20"),
    "past": ("外长于12月14日会见了大使。", "2023-12-14"),
    "past, already": ("协议已于11月17日签署。", "2023-11-17"),
    "past month": ("协议于12月签署了。", "2023-12"),
}

PARTS = {
    "first ten days": ("他们于1月上旬会面。", "2024-01-01/2024-01-10"),
    "middle ten days": ("他们于上月中旬会面。", "2024-02-11/2024-02-20"),
    "last ten days": ("他们于1月下旬会面。", "2024-01-21/2024-01-31"),
    "end of the month": ("他们将于月底会面。", "2024-03-21/2024-03-31"),
    "beginning of next month": ("他们将于下月初会面。", "2024-04-01/2024-04-10"),
    "end of this month": ("他们将于本月底会面。", "2024-03-21/2024-03-31"),
    "end of the year": ("他们将于年底会面。", "2024-10/2024-12"),
    "beginning of the year": ("他们于年初会面。", "2024-01/2024-03"),
    "beginning of this year": ("他们于今年年初会面。", "2024-01/2024-03"),
    "end of last year": ("他们于去年年底会面。", "2023-10/2023-12"),
    "end of last year, short": ("他們於去年底會面。", "2023-10/2023-12"),
    "end of a year": ("他们于2023年底会面。", "2023-10/2023-12"),
    "beginning of a year": ("他们于2023年初会面。", "2023-01/2023-03"),
    "end of a month": ("他们于2023年5月底会面。", "2023-05-21/2023-05-31"),
    "quarter": ("2023年第一季度贸易下降。", "2023-33"),
    "quarter of this year": ("今年第一季度贸易下降。", "2024-33"),
    "half": ("2023年上半年贸易下降。", "2023-40"),
    "half of last year": ("去年下半年贸易下降。", "2023-41"),
    "season": ("他们在2023年春季会面。", "2023-21"),
    "season, one character": ("他们于1861年春会面。", "1861-21"),
    "summer of last year": ("他们去年夏天会面。", "2023-22"),
    "decade": ("20世纪90年代贸易下降。", "199X"),
    "decade, numerals": ("二十世纪九十年代贸易下降。", "199X"),
    "decade of last century": ("上世纪80年代贸易下降。", "198X"),
    "decade of last century, traditional": ("上世紀八十年代貿易下降。", "198X"),
    "decade, four figures": ("1990年代贸易下降。", "199X"),
    "decade of an older century": ("十九世纪七十年代贸易下降。", "187X"),
    "decade alone": ("九十年代贸易下降。", "199X"),
    "early decade": ("上世纪90年代初贸易下降。", "1990/1992"),
    "century": ("这一主张可追溯到19世纪。", "1801/1900"),
    "century, numerals": ("这一主张可追溯到十九世纪。", "1801/1900"),
    "last century": ("上世纪两国划定边界。", "1901/2000"),
    "this century": ("本世纪格局改变。", "2001/2100"),
    "end of a century": ("19世纪末贸易下降。", "1868/1900"),
    "since": ("双方的贸易和人员往来自2014年以来持续下降。", "2014"),
    "as of": ("截至3月5日，谈判仍在继续。", "../2024-03-05"),
}

CLOCK = {
    "Beijing time": ("会议于北京时间3月5日15时30分开始。", "2024-03-05T15:30+08:00"),
    "Beijing time, half of day": ("会议于北京时间3月5日下午3时开始。", "2024-03-05T15:00+08:00"),
    "local time": ("会议于当地时间3月5日上午开始。", "2024-03-05"),
    "local time, bare day": ("会议于当地时间5日下午3时开始。", "2024-03-05T15:00"),
    "local time, traditional": ("會議於當地時間3月5日下午3時開始。", "2024-03-05T15:00"),
    "Greenwich": ("会议于格林尼治时间3月5日12时开始。", "2024-03-05T12:00Z"),
    "small hours": ("会议于周二凌晨2点开始。", "2024-03-05T02:00"),
    "evening": ("会议于周二晚8点开始。", "2024-03-05T20:00"),
    "morning": ("会议于周二上午9时30分开始。", "2024-03-05T09:30"),
    "half past": ("会议于周二下午3点半开始。", "2024-03-05T15:30"),
    "noon": ("会议于周二中午12时开始。", "2024-03-05T12:00"),
    "colon": ("会议于3月5日15:30开始。", "2024-03-05T15:30"),
}

UNPLACED = {
    "length": ("会谈为期三天。", "P3D"),
    "a year and a half": ("会谈持续一年半。", "P1Y6M"),
    "length, figures": ("会谈持续了3天。", "P3D"),
    "weeks": ("会谈持续两周。", "P2W"),
    "years": ("协定有效期十年。", "P10Y"),
    "hours": ("会谈进行了三个小时。", "PT3H"),
    "many years": ("争端持续多年。", "PXY"),
    "each year": ("他们每年会面。", "P1Y"),
    "every March": ("他们每年3月会面。", "XXXX-03"),
    "every two years": ("他们每两年会面一次。", "P2Y"),
    "recently": ("外长近日辞职。", "PAST_REF"),
    "some days ago": ("外长几天前辞职。", "PAST_REF"),
    "over thirty years ago": ("三十多年前两国建交。", "PAST_REF"),
    "now": ("领事目前缺席。", "PRESENT_REF"),
    "soon": ("两国今后加强合作。", "FUTURE_REF"),
}

FEASTS = {
    "New Year": ("他们将于元旦会面。", "2025-01-01"),
    "Christmas": ("他们于圣诞节会面。", "2023-12-25"),
}

NONE = {
    "lunar": "他们于农历三月初五会面。",
    "reign year": "光绪二十六年五月，使馆被围。",
    "three quarters": "前三季度贸易增长。",
    "lunar New Year": "他们于正月初一会面。",
    "resolution": "安理会通过第1701号决议。",
    "ordinal day": "这是会议的第5日。",
    "money": "援助2000万美元。",
    "people": "1500人参加会议。",
    "street": "他住在五四大街。",
    "the Sun": "日本和今日俄罗斯通讯社。",
}

TABLES = {
    "absolute": ABSOLUTE, "ranges": RANGES, "weekdays": WEEKDAYS, "counted": COUNTED, "story": STORY,
    "direction": DIRECTION, "parts": PARTS, "clock": CLOCK, "unplaced": UNPLACED, "feasts": FEASTS,
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), rows(TABLES))
def test_each_phrase_comes_to_its_date(text, expected):
    assert come_to(text, "zh") == expected


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_what_only_looks_like_a_date_is_none(text):
    assert come_to(text, "zh") == ()


def test_an_impossible_day_is_reported():
    assert come_to("会议定于2024年4月31日举行。", "zh") == ("impossible: 2024年4月31日",)


def test_a_history_keeps_its_running_year():
    text = "1858年他落选。1860年他当选总统。1861年3月4日他就职。4月12日要塞遭炮击。7月爆发会战。1862年局势改变。"
    assert come_to(text, "zh", created="2009-12-19") == (
        *("1858", "1860", "1861-03-04", "1861-04-12", "1861-07", "1862"),
    )
