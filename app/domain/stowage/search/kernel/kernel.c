/* The three doors of the kernel: prepare cargo for a room, search, and let go. */
#include <stdlib.h>
#include <string.h>

#include "stow.h"

/* Lengths above this are taken for reachable one and all: counting them would take too long. */
enum { LONGEST_COUNTED = 65536 };

static void set_reach(Hold *hold, int axis) {
    const Cargo *c = &hold->cargo;
    int32_t *reach = hold->reach[axis] = calloc((size_t)c->inner[axis] + 1, sizeof(int32_t));
    hold->least[axis] = INT32_MAX;
    for (int32_t t = 0; t < c->n_turns; t++) hold->least[axis] = least_of(hold->least[axis], c->turns[t].size[axis]);
    for (int32_t x = 1; x <= c->inner[axis]; x++) {
        reach[x] = c->inner[axis] > LONGEST_COUNTED ? x : reach[x - 1];
        for (int32_t t = 0; t < c->n_turns && reach[x] < x; t++) {
            int32_t side = c->turns[t].size[axis];
            if (side <= x && reach[x - side] == x - side) reach[x] = x;
        }
    }
}

Hold *stow_open(const Cargo *cargo) {
    Hold *hold = calloc(1, sizeof(Hold));
    hold->cargo = *cargo;
    for (int axis = 0; axis < 3; axis++) set_reach(hold, axis);
    for (int32_t k = 0; k < cargo->n_kinds; k++) {
        hold->has_loads |= cargo->kinds[k].bears >= 0;
        hold->has_stops |= cargo->kinds[k].stop != cargo->kinds[0].stop;
    }
    build_blocks(hold);
    return hold;
}

int32_t stow_blocks(const Hold *hold) { return hold->n_blocks; }

void stow_close(Hold *hold) {
    for (int axis = 0; axis < 3; axis++) free(hold->reach[axis]);
    free(hold->blocks);
    free(hold);
}

/* Runs one beam; writes the items laid and returns how many, with their worth and the tries made. */
int32_t stow_search(const Hold *hold, const Order *order, const Rule *rule, volatile const int32_t *stop, Laid *out, int64_t *worth,
                    int64_t *looks) {
    Search q = {.hold = hold, .rule = *rule, .order = *order, .stop = stop};
    int32_t units = 0, n = 0;
    for (int32_t k = 0; k < hold->cargo.n_kinds; k++) units += order->quantity[k];
    q.most_puts = least_of(units, MOST_PUTS);
    q.most_items = hold->cargo.careful ? units : 0;
    q.most_contacts = 8 * q.most_items + 64;
    q.fresh = malloc(sizeof(Cuboid) * (6 * MOST_SPACES + 1));
    q.best_puts = malloc(sizeof(Put) * (size_t)(q.most_puts + 1));
    q.trial = malloc(sizeof(Laid) * (size_t)(units + 1));
    q.carried = malloc(sizeof(int64_t) * (size_t)(units + 1));
    rank_blocks(&q);
    State *start = new_states(&q, 1);
    memcpy(start->left, order->quantity, sizeof(int32_t) * (size_t)hold->cargo.n_kinds);
    start->payload = order->payload;
    start->n_spaces = 1;
    memcpy(start->spaces[0].hi, hold->cargo.inner, sizeof hold->cargo.inner);
    run_beam(&q, start);
    for (int32_t i = 0; i < q.n_best; i++) n = unfold(hold, q.best_puts[i].block, q.best_puts[i].at, out, n);
    for (int32_t i = 0; i < n; i++) out[i] = bare(&hold->cargo, &out[i]);
    if (!hold->cargo.standing) let_down(out, n);
    *worth = q.best;
    *looks = q.looks;
    free(start), free(q.fresh), free(q.best_puts), free(q.trial), free(q.carried);
    free(q.ranking.base), free(q.ranking.block);
    for (int a = 0; a < 3; a++) free(q.ranking.size[a]);
    return n;
}
