"""Pool: what hangs, eats memory or dies costs the item it is in; order and results do not depend on the workers."""

import pytest

from ingest.readers.item import Source
from ingest.record.document import Address, Given
from ingest.record.extraction import Failure
from ingest.run import Limits, Pool
from ingest.run.task import Ended, Extracted, Passed, Task
from tests.run import hostile

pytestmark = pytest.mark.slow  # each loads dictionaries in a process of its own

AT = "2024-03-06T08:00:00Z"
GOOD = "Norway and {} signed an agreement on 4 March 2024."
LIMITS = Limits(seconds=1.5, memory=150 * 1024 * 1024)


@pytest.fixture(scope="module", params=[1, 3], ids=["one worker", "three workers"])
def pool(request):
    with Pool(request.param, limits=LIMITS, read=hostile.read) as pool:
        pool.warm()
        yield pool


def task(name: str, *lines: str) -> Task:
    data = "\n".join(lines).encode()
    return Task(Source(name, data, AT, (Address("path", f"/desk/{name}"),)), Given())


def told(outcomes):
    return [
        one.extraction.document.name
        if isinstance(one, Extracted)
        else f"{one.name}: {one.reason}"
        if isinstance(one, Failure)
        else ("whole" if one.whole else "broken off")
        for one in outcomes
    ]


def test_documents_come_in_the_order_of_the_sources(pool):
    names = [f"{n}.txt" for n in range(12)]
    found = told(pool.run(task(name, GOOD.format("Chile"), GOOD.format("Kenya")) for name in names))
    assert found == [line for name in names for line in (f"{name}: 1", f"{name}: 2", "whole")]


@pytest.mark.parametrize(
    ("order", "reason"),
    [
        ("?hang", "it takes longer than 1.5 seconds"),
        ("?eat", "it takes more than 150 MB of memory"),
        ("?die", "the process that read it died"),
    ],
    ids=["hangs", "eats memory", "dies"],
)
def test_an_item_that_misbehaves_costs_itself_and_the_rest_of_its_file_goes_in(pool, order, reason):
    tasks = [task("a.txt", GOOD.format("Chile")), task("b.txt", GOOD.format("Peru"), order, GOOD.format("Kenya"))]
    tasks.append(task("c.txt", GOOD.format("Japan")))
    assert told(pool.run(tasks)) == [
        *("a.txt: 1", "whole"),
        *("b.txt: 1", f"b.txt: 2: {reason}", "b.txt: 3", "whole"),
        *("c.txt: 1", "whole"),
    ]


def test_the_mend_is_said(pool):
    [failure, _] = pool.run([task("b.txt", "?hang")])
    assert "--item-time 9" in failure.mend
    assert failure.at == "/desk/b.txt#1"


@pytest.mark.parametrize("order", ["!hang", "!eat", "!die"])
def test_a_reader_that_misbehaves_costs_the_rest_of_the_file_and_says_after_how_many(pool, order):
    tasks = [task("b.txt", GOOD.format("Peru"), GOOD.format("Kenya"), order), task("c.txt", GOOD.format("Japan"))]
    first, second, rest, end, after, _ = told(pool.run(tasks))
    assert (first, second, end, after) == ("b.txt: 1", "b.txt: 2", "broken off", "c.txt: 1")
    assert rest.startswith("b.txt: what follows the first 2 of its documents could not be read: ")


@pytest.mark.parametrize("order", ["hang", "eat", "die"])
def test_asking_what_a_file_holds_is_within_the_limits_too(pool, order):
    assert pool.contents(task("a.txt", GOOD.format("Chile"), GOOD.format("Peru")).source).count == 2
    [failure] = pool.contents(task("b.txt", GOOD.format("Chile"), f"!{order}").source).failures
    assert failure.reason


def test_what_is_no_task_stays_in_its_place(pool):
    failure, passed = Failure("x", "it is empty", "save it again", "/x"), Passed("y.jpg", "/y.jpg")
    found = list(pool.run([failure, task("a.txt", GOOD.format("Chile")), passed]))
    assert [type(one) for one in found] == [Failure, Ended, Extracted, Ended, Passed]


def test_a_run_that_is_left_leaves_nothing_at_work(pool):
    run = pool.run(task(f"{n}.txt", *[GOOD.format("Chile")] * 50) for n in range(20))
    next(run)
    run.close()
    assert told(pool.run([task("a.txt", GOOD.format("Chile"))])) == ["a.txt: 1", "whole"]


def test_no_worker_is_no_pool():
    with pytest.raises(ValueError, match="1 or more"):
        Pool(0)
