/* Which blocks suit a space best: large ones, of few units, that touch much and leave usable room. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "stow.h"

/* What lies against one face of a space: a wall, or rectangles along the two other axes. */
typedef struct {
    int32_t wall, n, rect[MOST_TOUCHES][4];
} Face;

static const int FIRST_ACROSS[3] = {1, 0, 0}, SECOND_ACROSS[3] = {2, 2, 1};

static void look_round(const Search *q, const State *s, const Cuboid *space, Face face[6]) {
    for (int f = 0; f < 6; f++) {
        int a = f / 2;
        face[f].n = 0;
        face[f].wall = f % 2 ? space->hi[a] == q->hold->cargo.inner[a] : space->lo[a] == 0;
    }
    for (int32_t i = 0; i < s->n_puts; i++) {
        const Cuboid *part = &s->parts[i];
        for (int a = 0; a < 3; a++) {
            int u = FIRST_ACROSS[a], v = SECOND_ACROSS[a];
            if (part->hi[a] != space->lo[a] && part->lo[a] != space->hi[a]) continue;
            Face *f = &face[2 * a + (part->hi[a] != space->lo[a])];
            if (f->n == MOST_TOUCHES || !shared(part->lo[u], part->hi[u], space->lo[u], space->hi[u]) ||
                !shared(part->lo[v], part->hi[v], space->lo[v], space->hi[v]))
                continue;
            int32_t rect[4] = {part->lo[u], part->hi[u], part->lo[v], part->hi[v]};
            memcpy(f->rect[f->n++], rect, sizeof rect);
        }
    }
}

/* The share of a block's surface that lies against walls and cargo, near enough. */
static double touching(const Search *q, const Face face[6], const Cuboid *space, const Cuboid *block) {
    int64_t touched = 0, surface = 0;
    for (int a = 0; a < 3; a++) {
        int u = FIRST_ACROSS[a], v = SECOND_ACROSS[a];
        double near = q->rule.margin * (double)(block->hi[a] - block->lo[a]);
        int64_t side = (int64_t)(block->hi[u] - block->lo[u]) * (block->hi[v] - block->lo[v]);
        surface += 2 * side;
        for (int end = 0; end < 2; end++) {
            const Face *f = &face[2 * a + end];
            if ((double)(end ? space->hi[a] - block->hi[a] : block->lo[a] - space->lo[a]) > near) continue;
            if (f->wall) touched += side;
            for (int32_t i = 0; !f->wall && i < f->n; i++)
                touched += (int64_t)shared(block->lo[u], block->hi[u], f->rect[i][0], f->rect[i][1]) *
                           shared(block->lo[v], block->hi[v], f->rect[i][2], f->rect[i][3]);
        }
    }
    return (double)touched / (double)surface;
}

static void into_corner(const Cuboid *space, int corner, const int32_t size[3], Cuboid *out) {
    for (int a = 0; a < 3; a++) {
        out->lo[a] = corner >> a & 1 ? space->hi[a] - size[a] : space->lo[a];
        out->hi[a] = out->lo[a] + size[a];
    }
}

static int is_left(const Search *q, const State *s, const Block *b) {
    int32_t new_kinds = 0;
    for (int32_t k = 0; k < b->n_kinds; k++) {
        if (b->count[k] > s->left[b->kind[k]]) return 0;
        new_kinds += s->left[b->kind[k]] == q->order.quantity[b->kind[k]];
    }
    return b->weight <= s->payload && (q->order.most_units < 0 || s->units + b->units <= q->order.most_units) &&
           (q->order.most_kinds < 0 || s->kinds + new_kinds <= q->order.most_kinds);
}

#if defined(__x86_64__) && defined(__linux__) && defined(__GNUC__) && !defined(__clang__)
__attribute__((target_clones("avx512f", "avx2", "default")))
#endif
static void compare(const int32_t *l, const int32_t *w, const int32_t *h, int32_t x, int32_t y, int32_t z, int32_t *fits) {
    for (int i = 0; i < LANES; i++) fits[i] = (l[i] <= x) & (w[i] <= y) & (h[i] <= z);
}

static double usable(const Hold *hold, const int32_t room[3], const int32_t size[3], double volume) {
    double length[3];
    for (int a = 0; a < 3; a++) length[a] = size[a] + hold->reach[a][room[a] - size[a]];
    return length[0] * length[1] * length[2] / volume;
}

/* Finds the `most` best blocks for a space, best first, and returns how many there are. A block's
   base is never less than its score, and bases fall along the ranking: that ends the search early. */
int32_t judge(Search *q, State *s, int32_t number, int corner, int32_t most, Choice *out) {
    const Ranking *r = &q->ranking;
    const Cuboid space = s->spaces[number];
    Face face[6];
    int32_t room[3], fits[LANES], found = 0;
    int looked = 0;
    for (int a = 0; a < 3; a++) room[a] = space.hi[a] - space.lo[a];
    double volume = (double)room[0] * room[1] * room[2];
    for (int32_t from = 0; from < r->n; from += LANES) {
        if (found == most && r->base[from] <= out[most - 1].score) break;
        compare(r->size[0] + from, r->size[1] + from, r->size[2] + from, room[0], room[1], room[2], fits);
        for (int32_t i = from; i < from + LANES; i++) {
            if (!fits[i - from]) continue;
            double score = r->base[i], floor = found == most ? out[most - 1].score : -1;
            if (score <= floor) continue;
            int32_t size[3] = {r->size[0][i], r->size[1][i], r->size[2][i]};
            double use = usable(q->hold, room, size, volume);
            for (int p = 0; p < q->rule.use; p++) score *= use;
            if (score <= floor || !is_left(q, s, &q->hold->blocks[r->block[i]])) continue;
            Cuboid block;
            into_corner(&space, corner, size, &block);
            if (q->rule.touch) {
                if (!looked) look_round(q, s, &space, face);
                looked = 1;
                double share = touching(q, face, &space, &block);
                for (int p = 0; p < q->rule.touch; p++) score *= share;
            }
            if (score <= floor || (q->hold->cargo.careful && !bears_itself(q, s, r->block[i], block.lo))) continue;
            int32_t place = found < most ? found++ : most - 1;
            for (; place > 0 && out[place - 1].score < score; place--) out[place] = out[place - 1];
            out[place].score = score;
            out[place].block = r->block[i];
            memcpy(out[place].at, block.lo, sizeof block.lo);
        }
    }
    return found;
}

typedef struct {
    double base;
    int32_t block;
} Ranked;

static int higher_base(const void *x, const void *y) {
    const Ranked *a = x, *b = y;
    if (a->base != b->base) return a->base > b->base ? -1 : 1;
    return a->block - b->block;
}

/* Cargo that is unloaded later goes in first: each later stop is liked eight times as much, as long as
   doubles reach. */
static double base_of(const Search *q, const Block *b) {
    return ldexp((double)b->worth * pow(b->units, -q->rule.gamma), 3 * least_of(b->stop, MOST_STOPS));
}

void rank_blocks(Search *q) {
    const Hold *hold = q->hold;
    Ranking *r = &q->ranking;
    int32_t n = hold->n_blocks, padded = (n / LANES + 1) * LANES;
    Ranked *ranked = malloc(sizeof(Ranked) * (size_t)(n + 1));
    for (int32_t i = 0; i < n; i++) ranked[i] = (Ranked){base_of(q, &hold->blocks[i]), i};
    qsort(ranked, (size_t)n, sizeof(Ranked), higher_base);
    r->n = n;
    r->base = malloc(sizeof(double) * (size_t)padded);
    r->block = malloc(sizeof(int32_t) * (size_t)padded);
    for (int a = 0; a < 3; a++) r->size[a] = malloc(sizeof(int32_t) * (size_t)padded);
    for (int32_t i = 0; i < padded; i++) {
        r->base[i] = i < n ? ranked[i].base : 0;
        r->block[i] = i < n ? ranked[i].block : -1;
        for (int a = 0; a < 3; a++) r->size[a][i] = i < n ? hold->blocks[ranked[i].block].size[a] : INT32_MAX;
    }
    free(ranked);
}
