"""The export rebate of a plan, told beside its cost: see `rebate_of`."""

from app.usecases.rebates.telling import rebate_of

__all__ = ["rebate_of"]
