#!/usr/bin/env python3
"""Makes schedules of hours that can be read in one way only; leaves every other text as it is.

    schedules.py organisations.json offers.json

organisations.json is what the directory was gathered in (with the year of each source and hours read by a person),
offers.json the file of src/main/resources/directory, which is changed in place. A schedule is made only when
- the hours come from a source, of 2024 or later or without a year on it;
- the text is "Werkdagen 9-17 uur", "Elke dag 9-17 uur" or a list of days with one stretch, and nothing else;
- the days and times that a person read say the same;
- there is a telephone number to call at those hours.
Working days are not public holidays. Of "every day" nobody knows whether that holds on holidays: nothing is said.
"""
import json
import re
import sys

OLDEST = 2024
DAYS = {"ma": "MO", "di": "TU", "wo": "WE", "do": "TH", "vr": "FR", "za": "SA", "zo": "SU",
        "maandag": "MO", "dinsdag": "TU", "woensdag": "WE", "donderdag": "TH", "vrijdag": "FR",
        "zaterdag": "SA", "zondag": "SU"}
GROUPS = {"werkdagen": "MO,TU,WE,TH,FR", "elke dag": "MO,TU,WE,TH,FR,SA,SU"}
TIME = r"(\d{1,2}(?:\.\d{2})?)"
PART = re.compile(rf"(?P<days>.+?) {TIME}-{TIME} uur")


def clock(text):
    hours, _, minutes = text.partition(".")
    return f"{int(hours):02}:{minutes or '00'}"


def days(text):
    """The days these words name; None when there is any doubt."""
    words = text.lower()
    if words in GROUPS:
        return GROUPS[words]
    named = [DAYS.get(word) for word in words.split(", ")]
    return ",".join(named) if all(named) and len(set(named)) == len(named) else None


def read(text):
    """Days with their times; None when the text can be read in another way."""
    stretches = []
    for part in re.split(r"(?<=uur) en ", text):
        found = PART.fullmatch(part)
        which = days(found["days"]) if found else None
        if which is None:
            return None
        stretches.append((which, clock(found[2]), clock(found[3])))
    return stretches


def schedules(gathered, offer):
    hours = gathered["opening_hours"]
    if not hours or hours["always"] or hours["verified"] != "source" or not offer.get("phones"):
        return []
    if (hours["source_year"] or OLDEST) < OLDEST:
        return []
    stretches = read(hours["text_nl"])
    by_hand = [(rule["rrule"].removeprefix("FREQ=WEEKLY;BYDAY="), rule["from"], rule["to"])
               for rule in hours["rules"]]
    if stretches is None or stretches != by_hand:
        return []
    working = hours["text_nl"].startswith("Werkdagen")
    return [{"for": "phone", "rrule": f"FREQ=WEEKLY;BYDAY={which}", "opens": opens, "closes": closes}
            | ({"holidays": "closed"} if working else {})
            for which, opens, closes in stretches]


def main(source, target):
    with open(source, encoding="utf-8") as file:
        gathered = {one["id"]: one for one in json.load(file)["organisations"]}
    with open(target, encoding="utf-8") as file:
        directory = json.load(file)
    for offer in directory["offers"]:
        made = schedules(gathered[offer["id"]], offer) if offer["id"] in gathered else []
        if made:
            offer["schedules"] = made
            print(offer["id"], offer["hours"]["text"], "->", made)
    with open(target, "w", encoding="utf-8") as file:
        lines = ",\n".join(json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in directory["offers"])
        head = {key: value for key, value in directory.items() if key != "offers"}
        file.write(json.dumps(head, ensure_ascii=False, separators=(",", ":"))[:-1] + ',"offers":[\n' + lines + "\n]}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
