/* Which blocks there are: grids of one turned item, then pairs of blocks that leave no air. */
#include <stdlib.h>
#include <string.h>

#include "stow.h"

/* Blocks already made, by size and content (open addressing, a power of two). */
typedef struct {
    uint64_t size;
    int32_t *slot;
} Known;

static uint64_t mixed(uint64_t hash, uint64_t value) {
    hash ^= value + 0x9e3779b97f4a7c15ull + (hash << 6) + (hash >> 2);
    return hash * 0xff51afd7ed558ccdull;
}

static int alike(const Block *a, const Block *b) {
    size_t kinds = sizeof(int32_t) * (size_t)a->n_kinds;
    return a->n_kinds == b->n_kinds && !memcmp(a->size, b->size, sizeof a->size) && !memcmp(a->kind, b->kind, kinds) &&
           !memcmp(a->count, b->count, kinds);
}

static int is_known(const Hold *hold, Known *known, const Block *block) {
    uint64_t hash = 17;
    for (int a = 0; a < 3; a++) hash = mixed(hash, (uint64_t)block->size[a]);
    for (int k = 0; k < block->n_kinds; k++) hash = mixed(hash, (uint64_t)block->kind[k] << 32 | (uint32_t)block->count[k]);
    uint64_t at = hash & (known->size - 1);
    for (; known->slot[at] >= 0; at = (at + 1) & (known->size - 1))
        if (alike(&hold->blocks[known->slot[at]], block)) return 1;
    known->slot[at] = hold->n_blocks;
    return 0;
}

/* Numbers of rows from 1 to `most`: all up to `few`, then ever larger steps, and always the most. With
   `few` 0 only one row and the most, with less only one. */
static int32_t next_count(int32_t count, int32_t most, int32_t few) {
    if (count == most || few < 0) return most + 1;
    if (few == 0) return most;
    int64_t next = count < few ? count + 1 : (int64_t)count + (count + few - 1) / few;
    return next > most ? most : (int32_t)next;
}

static void add_grid(Hold *hold, Known *known, int32_t turn_number, int32_t x, int32_t y, int32_t z) {
    const Turn *turn = &hold->cargo.turns[turn_number];
    const Kind *kind = &hold->cargo.kinds[turn->kind];
    Block b = {.grid = {x, y, z}, .units = x * y * z, .axis = -1, .first = turn_number, .n_kinds = 1};
    for (int a = 0; a < 3; a++) b.size[a] = b.grid[a] * turn->size[a];
    b.worth = kind->worth * b.units;
    b.weight = kind->weight * b.units;
    b.kind[0] = turn->kind;
    b.count[0] = b.units;
    b.tops = kind->tops;
    b.stop = kind->stop;
    if (!is_known(hold, known, &b)) hold->blocks[hold->n_blocks++] = b;
}

/* Adds the grids of one turn and returns how many they are; without `known` it only counts them, and
   gives up beyond `most_grids`. */
static int32_t add_grids(Hold *hold, Known *known, int32_t turn_number, int32_t few, int32_t most_grids) {
    const Cargo *c = &hold->cargo;
    const Turn *turn = &c->turns[turn_number];
    const Kind *kind = &c->kinds[turn->kind];
    int32_t most[3], n = 0, quantity = c->careful ? least_of(kind->quantity, MOST_UNITS_WITH_CARE) : kind->quantity;
    for (int a = 0; a < 3; a++) most[a] = c->inner[a] / turn->size[a];
    if (!kind->tops) most[2] = least_of(most[2], 1);
    int32_t mx = least_of(quantity, most[0]);
    for (int32_t x = 1; x <= mx; x = next_count(x, mx, few)) {
        int32_t my = least_of(quantity / x, most[1]);
        for (int32_t y = 1; y <= my; y = next_count(y, my, few)) {
            int32_t mz = least_of(quantity / (x * y), most[2]);
            for (int32_t z = 1; z <= mz; z = next_count(z, mz, few)) {
                if (n++ == most_grids) return n;
                if (known) add_grid(hold, known, turn_number, x, y, z);
            }
        }
    }
    return n;
}

/* Half of the blocks are grids. First all turns are tried with every number of rows; while that is too
   many, with fewer and fewer; single pieces are always there, as far as the blocks suffice. */
static void add_all_grids(Hold *hold, Known *known) {
    const Cargo *c = &hold->cargo;
    int32_t most_grids = most_of(c->most_blocks / 2, least_of(c->n_turns, c->most_blocks)), few = 400, total;
    do {
        total = 0;
        for (int32_t t = 0; t < c->n_turns && total <= most_grids; t++) total += add_grids(hold, NULL, t, few, most_grids);
        if (total <= most_grids || few < 0) break;
        few = few > 1 ? few * 2 / 3 : few - 1;
    } while (1);
    for (int32_t t = 0; t < c->n_turns && hold->n_blocks < c->most_blocks; t++) add_grids(hold, known, t, few, most_grids);
}

static int join_kinds(const Cargo *c, const Block *a, const Block *b, Block *out) {
    int i = 0, j = 0, n = 0;
    while (i < a->n_kinds || j < b->n_kinds) {
        int32_t of_a = i < a->n_kinds ? a->kind[i] : INT32_MAX, of_b = j < b->n_kinds ? b->kind[j] : INT32_MAX;
        int32_t kind = least_of(of_a, of_b), count = 0;
        if (n == MOST_KINDS) return 0;
        if (of_a == kind) count += a->count[i++];
        if (of_b == kind) count += b->count[j++];
        if (count > c->kinds[kind].quantity) return 0;
        out->kind[n] = kind;
        out->count[n++] = count;
    }
    out->n_kinds = n;
    return 1;
}

/* Joins two blocks of one cross-section along an axis; along the height, one whose top bears goes below. */
static void join(Hold *hold, Known *known, int32_t i, int32_t j, int axis) {
    const Cargo *c = &hold->cargo;
    const Block *a = &hold->blocks[i], *b = &hold->blocks[j];
    int swapped = axis == 2 && c->standing && !a->tops;
    if (hold->n_blocks == c->most_blocks || a->size[axis] + b->size[axis] > c->inner[axis]) return;
    if (a->stop != b->stop || (swapped && !b->tops)) return;
    Block out = {.axis = axis, .first = swapped ? j : i, .second = swapped ? i : j, .units = a->units + b->units, .stop = a->stop};
    if (c->careful && out.units > MOST_UNITS_WITH_CARE) return;
    memcpy(out.size, a->size, sizeof out.size);
    out.size[axis] += b->size[axis];
    out.worth = a->worth + b->worth;
    out.weight = a->weight + b->weight;
    out.tops = axis == 2 ? hold->blocks[out.second].tops : a->tops && b->tops;
    if (join_kinds(c, a, b, &out) && !is_known(hold, known, &out)) hold->blocks[hold->n_blocks++] = out;
}

static void add_joins(Hold *hold, Known *known) {
    for (int32_t i = 0; i < least_of(hold->n_blocks, hold->cargo.most_sources); i++)
        for (int32_t j = 0; j <= i; j++) {
            const int32_t *a = hold->blocks[i].size, *b = hold->blocks[j].size;
            int length = a[0] == b[0], width = a[1] == b[1], height = a[2] == b[2];
            if (width & height) join(hold, known, i, j, 0);
            if (length & height) join(hold, known, i, j, 1);
            if (length & width) join(hold, known, i, j, 2);
        }
}

void build_blocks(Hold *hold) {
    const Cargo *c = &hold->cargo;
    Known known = {.size = 1};
    while (known.size < 4 * (uint64_t)c->most_blocks) known.size *= 2;
    known.slot = malloc(sizeof(int32_t) * known.size);
    memset(known.slot, -1, sizeof(int32_t) * known.size);
    hold->blocks = malloc(sizeof(Block) * (size_t)c->most_blocks);
    add_all_grids(hold, &known);
    add_joins(hold, &known);
    free(known.slot);
}

/* Lists the items of a block put at `at`, each after what bears it; returns how many there are now. */
int32_t unfold(const Hold *hold, int32_t block, const int32_t at[3], Laid *out, int32_t n) {
    const Block *b = &hold->blocks[block];
    if (b->axis >= 0) {
        int32_t beyond[3] = {at[0], at[1], at[2]};
        beyond[b->axis] += hold->blocks[b->first].size[b->axis];
        n = unfold(hold, b->first, at, out, n);
        return unfold(hold, b->second, beyond, out, n);
    }
    const Turn *turn = &hold->cargo.turns[b->first];
    for (int32_t z = 0; z < b->grid[2]; z++)
        for (int32_t y = 0; y < b->grid[1]; y++)
            for (int32_t x = 0; x < b->grid[0]; x++) {
                int32_t step[3] = {x, y, z};
                out[n].kind = turn->kind;
                for (int a = 0; a < 3; a++) {
                    out[n].size[a] = turn->bare[a];
                    out[n].at[a] = at[a] + step[a] * turn->size[a];
                }
                n++;
            }
    return n;
}
