/* What is free: the largest empty cuboids, kept up to date as cargo is put. */
#include "stow.h"

static int meet(const Cuboid *a, const Cuboid *b) {
    return (a->lo[0] < b->hi[0]) & (b->lo[0] < a->hi[0]) & (a->lo[1] < b->hi[1]) & (b->lo[1] < a->hi[1]) & (a->lo[2] < b->hi[2]) &
           (b->lo[2] < a->hi[2]);
}

static int touch(const Cuboid *a, const Cuboid *b) {
    return (a->lo[0] <= b->hi[0]) & (b->lo[0] <= a->hi[0]) & (a->lo[1] <= b->hi[1]) & (b->lo[1] <= a->hi[1]) &
           (a->lo[2] <= b->hi[2]) & (b->lo[2] <= a->hi[2]);
}

static int within(const Cuboid *a, const Cuboid *b) {
    return (b->lo[0] <= a->lo[0]) & (a->hi[0] <= b->hi[0]) & (b->lo[1] <= a->lo[1]) & (a->hi[1] <= b->hi[1]) & (b->lo[2] <= a->lo[2]) &
           (a->hi[2] <= b->hi[2]);
}

static int can_hold(const Hold *hold, const Cuboid *space) {
    return space->hi[0] - space->lo[0] >= hold->least[0] && space->hi[1] - space->lo[1] >= hold->least[1] &&
           space->hi[2] - space->lo[2] >= hold->least[2];
}

/* Adds a space that no other holds, and drops those it holds itself; says whether it was added. */
static int add_space(State *s, const Cuboid *space) {
    int32_t kept = 0;
    for (int32_t i = 0; i < s->n_spaces; i++)
        if (within(space, &s->spaces[i])) return 0;
    for (int32_t i = 0; i < s->n_spaces; i++)
        if (!within(&s->spaces[i], space)) s->spaces[kept++] = s->spaces[i];
    s->n_spaces = kept;
    if (kept == MOST_SPACES) return 0;
    s->spaces[s->n_spaces++] = *space;
    return 1;
}

/* The space over two floors of one height that touch along an axis; says whether there is one. */
static int over_both(const Hold *hold, const Cuboid *a, const Cuboid *b, int axis, Cuboid *out) {
    int across = 1 - axis;
    if (a->lo[axis] > b->hi[axis] || b->lo[axis] > a->hi[axis]) return 0;
    out->lo[axis] = least_of(a->lo[axis], b->lo[axis]);
    out->hi[axis] = most_of(a->hi[axis], b->hi[axis]);
    out->lo[across] = most_of(a->lo[across], b->lo[across]);
    out->hi[across] = least_of(a->hi[across], b->hi[across]);
    out->lo[2] = a->lo[2];
    out->hi[2] = least_of(a->hi[2], b->hi[2]);
    return can_hold(hold, out);
}

static int join_one_pair(const Hold *hold, State *s, int32_t height) {
    Cuboid both;
    for (int32_t i = 0; i < s->n_spaces; i++) {
        if (s->spaces[i].lo[2] != height) continue;
        for (int32_t j = 0; j < i; j++) {
            if (s->spaces[j].lo[2] != height) continue;
            for (int axis = 0; axis < 2; axis++)
                if (over_both(hold, &s->spaces[i], &s->spaces[j], axis, &both) && add_space(s, &both)) return 1;
        }
    }
    return 0;
}

/* Six faces cut a space into what is left of it beside, below and above the cargo. Cargo that must
   stand leaves nothing below it, and above it only what rests on its top. */
static int cut(const Search *q, const Cuboid *space, const Cuboid *taken, int face, int bears, Cuboid *out) {
    const Cargo *c = &q->hold->cargo;
    int axis = face / 2;
    *out = *space;
    if (face % 2) out->lo[axis] = taken->hi[axis];
    else out->hi[axis] = taken->lo[axis];
    if (c->standing && face == 4) return 0;
    if (c->standing && face == 5) {
        if (!bears) return 0;
        for (int a = 0; a < 2; a++) {
            out->lo[a] = most_of(out->lo[a], taken->lo[a] - c->jut[a]);
            out->hi[a] = least_of(out->hi[a], taken->hi[a] + c->jut[a]);
        }
    }
    return can_hold(q->hold, out);
}

/* Puts the fresh spaces among those kept, unless another holds them. Only spaces beside the cargo
   that cut them can. */
static void add_fresh(const Search *q, State *s, int32_t fresh, const int32_t *beside, int32_t n_beside) {
    for (int32_t i = 0; i < fresh && s->n_spaces < MOST_SPACES; i++) {
        const Cuboid *space = &q->fresh[i];
        int held = 0;
        for (int32_t j = 0; j < n_beside && !held; j++) held = within(space, &s->spaces[beside[j]]);
        for (int32_t j = 0; j < fresh && !held; j++)
            if (j != i && within(space, &q->fresh[j])) held = j < i || !within(&q->fresh[j], space);
        if (!held) s->spaces[s->n_spaces++] = *space;
    }
}

/* Takes the room of `taken` out of all spaces; `bears`: cargo may be put on top. */
void occupy(Search *q, State *s, const Cuboid *taken, int bears) {
    int32_t kept = 0, fresh = 0, n_beside = 0, beside[MOST_SPACES];
    for (int32_t i = 0; i < s->n_spaces; i++) {
        Cuboid space = s->spaces[i];
        if (meet(&space, taken)) {
            for (int face = 0; face < 6; face++) fresh += cut(q, &space, taken, face, bears, &q->fresh[fresh]);
            continue;
        }
        if (touch(&space, taken)) beside[n_beside++] = kept;
        s->spaces[kept++] = space;
    }
    s->n_spaces = kept;
    add_fresh(q, s, fresh, beside, n_beside);
    for (int round = 0; round < 8 && q->hold->cargo.standing && bears; round++)
        if (!join_one_pair(q->hold, s, taken->hi[2])) break;
}

static int64_t distance_of(const int64_t leg[3], int order) {
    int64_t sum = leg[0] + leg[1] + leg[2];
    if (order == 0) return sum;
    if (order == 2) return (leg[0] << 40) + (leg[2] << 16) + leg[1];
    int64_t shortest = leg[0], longest = leg[0];
    for (int a = 1; a < 3; a++) {
        if (leg[a] < shortest) shortest = leg[a];
        if (leg[a] > longest) longest = leg[a];
    }
    return (shortest << 40) + ((sum - shortest - longest) << 16) + longest;
}

/* The space nearest a corner of the room, the largest of equals; -1 when there is none. Bit a of
   `corner` says that cargo goes to its far end along axis a. */
int32_t nearest_space(const Search *q, const State *s, int *corner) {
    const Cargo *c = &q->hold->cargo;
    int32_t nearest = -1;
    int64_t least_distance = 0, most_volume = 0;
    for (int32_t i = 0; i < s->n_spaces; i++) {
        const Cuboid *space = &s->spaces[i];
        int64_t leg[3], volume = 1;
        int far = 0;
        for (int a = 0; a < 3; a++) {
            int64_t beyond = c->inner[a] - space->hi[a];
            leg[a] = space->lo[a];
            if (beyond < leg[a] && !(a == 2 && c->standing) && !(a == 0 && c->careful)) {
                leg[a] = beyond;
                far |= 1 << a;
            }
            volume *= space->hi[a] - space->lo[a];
        }
        int64_t distance = distance_of(leg, q->rule.order);
        if (nearest < 0 || distance < least_distance || (distance == least_distance && volume > most_volume)) {
            nearest = i;
            least_distance = distance;
            most_volume = volume;
            *corner = far;
        }
    }
    return nearest;
}
