"""Customs: what must be mended in an entry, and the remarks beside the rows of its working."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

_PROBLEMS: Final = {
    "rate-missing": msg(
        "Add a rate of exchange between %(base)s and %(quote)s for the day the destination takes."
    ),
    "customs-export-date": msg("Enter the export date: it decides the rate of exchange."),
    "customs-charges-exceed-value": msg(
        "The charges to take out (%(taken)s) exceed the goods' value (%(value)s). Check both."
    ),
    "customs-informal-limit": msg(
        "An informal entry holds at most %(limit)s. Choose formal, or split the goods."
    ),
    "customs-country": msg("Enter a country as two capital letters, such as CN."),
    "customs-currency": msg("Enter a currency as three capital letters, such as USD."),
    "customs-date": msg("Enter a date as year-month-day, such as 2026-11-20."),
    "customs-year": msg("Enter a year from %(first)s to %(last)s."),
    "customs-decimal": msg(
        "Enter a number as text in quotes, without sign, such as 1000.00: at most 10 digits before"
        " the point and 6 after it."
    ),
    "customs-percent": msg("Enter a share from 0 to 100 percent as text in quotes."),
    "customs-minor-unit": msg("%(currency)s has at most %(places)s digits after the point."),
    "customs-text": msg("Take out line breaks and control characters."),
    "customs-exchange-rate": msg("Enter a rate of exchange above zero as text in quotes."),
    "customs-code": msg("Enter the tariff code as digits, dots allowed, such as 9617.00.1000."),
    "customs-code-length": msg("The tariff code has one of these numbers of digits: %(lengths)s."),
    "customs-destination": msg("Choose one of these destinations: %(known)s."),
    "customs-line-id-twice": msg("Line id “%(id)s” stands twice. Give each line its own."),
    "customs-programme": msg("Choose one of these programmes: %(known)s."),
    "customs-programme-twice": msg("Keep one rate for %(programme)s; only additional may repeat."),
    "customs-code-unknown": msg(
        "The schedule has no code %(code)s. Take one of the nearest (%(nearest)s), or enter the"
        " normal rate with its source."
    ),
    "customs-code-unheard-of": msg(
        "The schedule has no code %(code)s nor one like it. Check the code, or enter the normal"
        " rate with its source."
    ),
    "customs-before-data": msg(
        "The rates of %(schedule)s begin on %(day)s. Choose a later day, or enter the normal rate"
        " of each line."
    ),
    "customs-tax-rate-share": msg("Write the rate of a tax as a share, such as 20%%."),
    "customs-rate-unread": msg(
        "Write the rate as Free, 6.5%%, 37.5¢/kg, 5.5¢/kg + 3%% or 144.10 GBP/t."
    ),
}

_WARNINGS: Final = {
    "stale-vintage": msg(
        "Normal rates are those of %(schedule)s, in force on %(day)s, %(days)s days before entry."
        " Compare them with the current schedule before filing."
    ),
    "vintage-years-old": msg(
        "%(schedule)s is over a year old on the day of entry, so rates may well have changed."
        " Import a newer schedule, or enter the rates."
    ),
    "fee-later-change-unknown": msg(
        "%(fee)s, %(amount)s: later indexation is not confirmed. Ask your broker for the sum now"
        " charged."
    ),
    "customs-provincial-tax": msg(
        "%(province)s has a sales tax of its own or a part of the HST. The border agency does not"
        " collect it on commercial goods; ask an adviser whether you declare it yourself."
    ),
    "customs-postponed-never": msg(
        "The tax cannot be postponed to a return here, so it counts as paid at entry."
    ),
    "customs-postponed-unregistered": msg(
        "Only a registered importer may postpone the tax, so it counts as paid at entry."
    ),
    "customs-postponed-approval": msg(
        "The tax is postponed only with an approval from the tax office. Check that you have it."
    ),
    "customs-postponed-unsure": msg(
        "Whether the tax can be postponed here, and for whom, is not in the data. Ask your agent."
    ),
    "customs-small-relief": msg(
        "A consignment worth at most %(limit)s may be spared customs duty. Ask your broker."
    ),
    "customs-small-exempt": msg(
        "Goods worth at most %(limit)s may be exempt from duty and consumption tax, some kinds"
        " of goods excepted. Ask your agent."
    ),
    "customs-small-simplified": msg(
        "Goods worth at most %(limit)s may be entered at the simplified tariff instead, some kinds"
        " of goods excepted. Ask your agent."
    ),
    "customs-small-consumer-duty": msg(
        "The EUR 3 duty on small consignments concerns sales to consumers, not stock sent to a"
        " warehouse, which bears normal duty whatever it is worth."
    ),
    "customs-trade-defence": msg(
        "Anti-dumping, countervailing and safeguard duties are known only where the schedule in"
        " use states them. Check them for each code, and enter what applies."
    ),
    "customs-importer-attorney": msg(
        "An importer from abroad declares through an attorney for customs procedures (ACP)."
        " Appoint one before shipping."
    ),
    "fee-notice-unconfirmed": msg(
        "%(fee)s, %(amount)s: the official notice for this fiscal year has not been seen."
    ),
    "customs-valuation-missing": msg(
        "Say for each line how its value was found; stock sent to yourself has no sale."
    ),
    "customs-post-import-ignored": msg(
        "A price at %(term)s holds no cost after import, so the stated one was not taken out."
    ),
    "customs-delivered-price-whole": msg(
        "A DDP price holds duty and carriage inland. State how much, or the value is too high."
    ),
}

_REMARKS: Final = {
    "customs-note-entered": msg("Entered by a person."),
    "customs-note-line": msg("%(text)s."),
    "customs-note-no-data": msg(
        "There is no rate for this destination in the data. Enter the normal rate with its source."
    ),
    "customs-note-tax-zero": msg("Stated as zero-rated."),
    "customs-note-tax-exempt": msg("Stated as exempt."),
    "customs-note-tax-base": msg("On the value (%(value)s) and the duty (%(duty)s)."),
    "customs-note-tax-charges": msg(
        "On the value (%(value)s), the duty (%(duty)s) and the charges not in the value"
        " (%(charges)s)."
    ),
    "customs-note-tax-more": msg("Duty that is still open would be taxed as well."),
    "customs-note-tax-postponed": msg("Declared on a later return, not paid at entry."),
    "customs-note-tax-local": msg("A share of the national tax of the line."),
    "customs-note-tax-needs-duty": msg("The tax is on the duty too, which is not known yet."),
    "customs-note-tax-no-rate": msg(
        "No rate of this tax category on this day is in the data. Enter the rate with its source."
    ),
    "customs-note-tax-several": msg(
        "There are several reduced rates (%(rates)s); the goods decide. Enter the rate with its"
        " source."
    ),
    "customs-note-tax-printed": msg(
        "The schedule prints %(rates)s for this code. Choose the tax category that fits."
    ),
    "customs-note-excise": msg(
        "Excise may be due on some goods of this code and is not worked out. Ask your broker."
    ),
    "customs-note-tax-apart": msg(
        "Region %(region)s has a tax of its own that is not in the data. Enter the rate with its"
        " source."
    ),
    "customs-note-floored-total": msg("The sum is rounded down to whole %(step)s."),
    "customs-note-floored-base": msg("The value is rounded down to whole %(step)s first."),
    "customs-note-surtax-small": msg("Spared: the entry is worth at most %(limit)s."),
    "customs-note-surtax-made": msg(
        "Owed when the metal was made in %(made)s. Enter where it was melted or smelted."
    ),
    "customs-note-surtax-elsewhere": msg("Not owed: the metal was made in %(made)s."),
    "customs-note-surtax-ending": msg(
        "%(measure)s lists some codes of this subheading. Enter the eight-digit code."
    ),
    "customs-note-surtax-quotas": msg(
        "Steel above a quota bears 50%% instead (SOR/2025-148); quotas are not in the data."
    ),
    "customs-note-surtax-uses": msg(
        "Goods for making vehicles, for aircraft, and some wind towers are spared; enter Free then."
    ),
    "customs-note-no-line": msg(
        "This code has no rate in the data. Check the code, or enter the rate with its source."
    ),
    "customs-note-no-line-additional": msg(
        "Additional duties on this code are not in the data. Enter each with its source."
    ),
    "customs-note-candidate": msg("If the code is %(code)s (%(text)s)."),
    "customs-note-suffix": msg(
        "%(measure)s covers only some endings of this line. Enter the ten-digit code."
    ),
    "customs-note-unfavoured": msg(
        "Goods of %(origin)s do not get the normal rate. Enter the rate with its source."
    ),
    "customs-note-preference": msg(
        "The schedule has no rate for this origin under %(preference)s; the normal rate is shown."
    ),
    "customs-note-claimed": msg("Claimed: %(claim)s. Keep the proof of origin or of use."),
    "customs-note-claimable": msg("%(name)s: %(rate)s if claimed as %(claim)s."),
    "customs-note-claimable-group": msg(
        "%(name)s: %(rate)s if the origin belongs to that group and it is claimed as %(claim)s."
    ),
    "customs-note-column-2": msg("Goods of %(origin)s bear the rate of column 2."),
    "customs-note-producer": msg(
        "%(count)s rates by producer, from %(least)s to %(most)s. Enter the producer's additional"
        " code."
    ),
    "customs-note-producer-unknown": msg(
        "No rate stands for the producer code %(producer)s. Check it, or enter the rate."
    ),
    "customs-note-conditional": msg(
        "Owed or spared on a condition. Check it, then enter the rate."
    ),
    "customs-note-unparsed": msg(
        "The schedule gives this rate in words: “%(text)s”. Work it out and enter it."
    ),
    "customs-note-rates-before": msg(
        "Rates of %(measure)s before %(day)s are not in the data. Enter the rate with its source."
    ),
    "customs-note-quantity": msg("Enter the quantity in %(unit)s: the rate is per unit."),
    "customs-note-suspended": msg("Listed at %(rate)s, suspended: not collected."),
    "customs-note-struck-down": msg(
        "Paid at entry and struck down by the court since. Refunds are claimed separately."
    ),
    "customs-note-case": msg(
        "An order exists for some goods under this code. Check its scope, then enter its rate, or"
        " Free, with the source."
    ),
    "customs-note-overlap": msg(
        "Part of this line is on a suspended list; the higher list is applied to all of it."
    ),
    "customs-note-exempt": msg("Exempt under %(heading)s."),
    "customs-note-exempt-suffix": msg(
        "Some endings of this line are exempt under %(heading)s. Enter the ten-digit code."
    ),
    "customs-note-spared": msg("Spared under %(measure)s."),
    "customs-note-open": msg("%(question)s"),
    "customs-note-exclusion-undated": msg(
        "Exclusion %(exclusion)s: the schedule does not say from when to when. Check it."
    ),
    "customs-note-no-metal": msg("Spared: no steel, aluminium or copper."),
    "customs-note-replaced": msg("Replaced by %(measure)s."),
    "customs-note-in-all": msg("%(rate)s in all, in place of the normal rate."),
    "customs-note-in-all-greater": msg(
        "%(rate)s in all, or the normal rate of %(normal)s where that is more."
    ),
    "customs-note-in-all-more": msg(
        "With the normal rate no more than the rate named: %(percent)s%% on top."
    ),
    "customs-note-high-already": msg("The normal rate is %(rate)s or more; nothing is added."),
    "customs-note-equivalent": msg(
        "Holds in all: %(rate)s. What it adds depends on the normal rate, which is no plain"
        " percent."
    ),
    "customs-note-exclusion-other-codes": msg(
        "Exclusion %(exclusion)s is known for other codes, not for this one. Check it."
    ),
    "customs-note-exclusion-later": msg("Exclusion %(exclusion)s does not cover this date."),
    "customs-note-exclusion-exists": msg(
        "Some goods of this code are spared by %(exclusion)s. Claim it if they are yours."
    ),
    "customs-note-exclusion-existed": msg(
        "Some goods of this code were spared by %(exclusion)s until %(day)s; no extension has been"
        " found."
    ),
    "customs-note-melted": msg("Say where the metal was melted: %(country)s, or elsewhere."),
    "customs-note-case-hint": msg("Known case on goods of %(origin)s: %(case)s."),
    "customs-note-agencies": msg(
        "May need papers of: %(agencies)s (flags %(flags)s, CBP report of February 2026)."
    ),
    "customs-note-excluded": msg("Spared by exclusion %(exclusion)s."),
    "customs-note-exclusion-ended": msg(
        "Exclusion %(exclusion)s ended on %(day)s; no extension has been found."
    ),
    "customs-note-loading-day": msg(
        "Goods loaded before %(day)s are spared. Enter the day of loading."
    ),
    "customs-note-in-transit": msg("Spared: loaded before %(day)s and entered in time."),
    "customs-note-yields": msg("Not owed where %(measure)s is owed."),
    "customs-note-yields-in-part": msg(
        "Not owed on the part that bears %(measure)s, but on the rest. Enter that duty."
    ),
    "customs-note-exclusion-unknown": msg(
        "Exclusion %(exclusion)s is not in the data and was not applied. Check its heading."
    ),
    "customs-note-may-yield": msg("Owed only if %(measure)s is not."),
    "customs-note-little-metal": msg("Spared: less than %(percent)s%% of the weight is metal."),
    "customs-note-metal-share": msg(
        "Owed when metal is at least %(percent)s%% of the weight. Enter the share."
    ),
    "customs-note-metal-named": msg(
        "Taken to be at least %(percent)s%% metal by weight, for the metal is named."
        " Enter the share where it is less."
    ),
    "customs-note-fee-period": msg("The fee for this date is not in the data."),
    "customs-note-fee-limits": msg("Minimum %(low)s, maximum %(high)s."),
    "customs-note-fee-minimum": msg("The minimum of %(limit)s applies."),
    "customs-note-fee-maximum": msg("The maximum of %(limit)s applies."),
    "customs-note-informal-fee": msg("Fixed fee of an informal entry."),
    "customs-note-upcoming": msg("%(measure)s becomes %(rate)s on %(day)s."),
    "customs-note-upcoming-unknown": msg(
        "%(measure)s begins on %(day)s at a rate that is not in the data."
    ),
    "customs-note-ending": msg("%(measure)s is no longer owed from %(day)s."),
}

MESSAGES: Final[Mapping[str, str]] = _PROBLEMS | _WARNINGS | _REMARKS
