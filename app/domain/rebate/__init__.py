"""The export rebate 出口退税: told beside a cost, never inside it, and only under conditions."""
