/* What bears what: item by item, for cargo whose every base, load and stop is checked. */
#include <stdlib.h>
#include <string.h>

#include "stow.h"

/* An item in millimetres from the corner of the room, without the room around it. */
Laid bare(const Cargo *c, const Laid *laid) {
    Laid out = *laid;
    int32_t layers = laid->at[2] % c->layer;
    out.at[0] += c->margin[0];
    out.at[1] += c->margin[1];
    out.at[2] = laid->at[2] / c->layer - c->bulge * layers;
    return out;
}

static int64_t area_shared(const Laid *a, const Laid *b) {
    return (int64_t)shared(a->at[0], a->at[0] + a->size[0], b->at[0], b->at[0] + b->size[0]) *
           shared(a->at[1], a->at[1] + a->size[1], b->at[1], b->at[1] + b->size[1]);
}

/* Adds the items of a block to the state, with what each rests on: those at its foot on cargo already
   there, those above only on cargo of the same block. */
static void add_items(Search *q, State *s, int32_t block, const int32_t at[3]) {
    int32_t n = unfold(q->hold, block, at, q->trial, 0), own = s->n_items;
    for (int32_t i = 0; i < n; i++) {
        Laid item = bare(&q->hold->cargo, &q->trial[i]);
        s->contact[s->n_items] = s->n_contacts;
        for (int32_t j = q->trial[i].at[2] == at[2] ? 0 : own; j < s->n_items && item.at[2]; j++) {
            if (s->items[j].at[2] + s->items[j].size[2] != item.at[2]) continue;
            int64_t area = area_shared(&item, &s->items[j]);
            if (area && s->n_contacts < q->most_contacts) s->contacts[s->n_contacts++] = (Contact){j, area};
        }
        s->items[s->n_items++] = item;
    }
    s->contact[s->n_items] = s->n_contacts;
}

/* On a pallet a base may stand out over the deck, with its centre over it. */
static int is_over_deck(const Cargo *c, const Laid *item) {
    for (int a = 0; a < 2; a++) {
        int32_t doubled = 2 * item->at[a] + item->size[a];
        if (doubled < 2 * c->deck[a][0] || doubled > 2 * c->deck[a][1]) return 0;
    }
    return 1;
}

static int is_borne(const Cargo *c, const State *s, int32_t i) {
    const Laid *item = &s->items[i];
    int64_t base = (int64_t)item->size[0] * item->size[1], borne = 0;
    if (!item->at[2]) return is_over_deck(c, item);
    for (int32_t k = s->contact[i]; k < s->contact[i + 1]; k++) {
        if (!c->kinds[s->items[s->contacts[k].below].kind].tops) return 0;
        borne += s->contacts[k].area;
    }
    return borne * 1000000 >= c->support * base;
}

/* Does `inner` stand before the door only behind `outer`, or under it? */
static int is_behind(const Laid *inner, const Laid *outer) {
    int over_width = shared(inner->at[1], inner->at[1] + inner->size[1], outer->at[1], outer->at[1] + outer->size[1]);
    int over_height = shared(inner->at[2], inner->at[2] + inner->size[2], outer->at[2], outer->at[2] + outer->size[2]);
    if (over_width && over_height && outer->at[0] >= inner->at[0] + inner->size[0]) return 1;
    return area_shared(inner, outer) > 0 && outer->at[2] >= inner->at[2] + inner->size[2];
}

static int leaves_the_way_free(const Cargo *c, const State *s, int32_t i) {
    const Laid *item = &s->items[i];
    int32_t stop = c->kinds[item->kind].stop;
    for (int32_t j = 0; j < i; j++) {
        int32_t other = c->kinds[s->items[j].kind].stop;
        if (other > stop && is_behind(item, &s->items[j])) return 0;
        if (other < stop && is_behind(&s->items[j], item)) return 0;
    }
    return 1;
}

static int64_t up(int64_t load, int64_t area) { return (load + area - 1) / area; }

/* Adds up what every item carries now that there are those from `first` on: each passes its load down by
   area of contact, rounded up. Is none under more than it bears? */
static int is_uncrushed(const Search *q, const State *s, int32_t first) {
    memcpy(q->carried, s->carried, sizeof(int64_t) * (size_t)first);
    memset(q->carried + first, 0, sizeof(int64_t) * (size_t)(s->n_items - first));
    for (int32_t i = s->n_items - 1; i >= 0; i--) {
        const Kind *kind = &q->hold->cargo.kinds[s->items[i].kind];
        int64_t before = i < first ? s->carried[i] + kind->weight : 0, load = q->carried[i] + kind->weight, area = 0;
        if (load == before) continue;
        if (kind->bears >= 0 && q->carried[i] > kind->bears) return 0;
        for (int32_t k = s->contact[i]; k < s->contact[i + 1]; k++) area += s->contacts[k].area;
        for (int32_t k = s->contact[i]; k < s->contact[i + 1]; k++) {
            int64_t share = s->contacts[k].area;
            q->carried[s->contacts[k].below] += up(load * share, area) - up(before * share, area);
        }
    }
    return 1;
}

/* Adds the items of a block that may be put there, with what each rests on and carries. */
void note_items(Search *q, State *s, int32_t block, const int32_t at[3]) {
    int32_t first = s->n_items;
    add_items(q, s, block, at);
    if (q->hold->has_loads && is_uncrushed(q, s, first)) memcpy(s->carried, q->carried, sizeof(int64_t) * (size_t)s->n_items);
}

/* May this block be put there, by every item of it and under it? The state is left as it was. */
int bears_itself(Search *q, const State *state, int32_t block, const int32_t at[3]) {
    State s = *state;
    const Cargo *c = &q->hold->cargo;
    if (s.n_items + q->hold->blocks[block].units > q->most_items) return 0;
    add_items(q, &s, block, at);
    if (s.n_contacts == q->most_contacts) return 0;
    for (int32_t i = state->n_items; i < s.n_items; i++)
        if (!is_borne(c, &s, i) || (q->hold->has_stops && !leaves_the_way_free(c, &s, i))) return 0;
    return !q->hold->has_loads || is_uncrushed(q, &s, state->n_items);
}

enum { STRIPS = 64 };

static int lower_first(const void *x, const void *y) {
    const Laid *a = x, *b = y;
    for (int d = 2; d >= 0; d--)
        if (a->at[d] != b->at[d]) return a->at[d] < b->at[d] ? -1 : 1;
    return 0;
}

/* Lets floating cargo down until it rests on the floor or on other cargo. What lies under an item is
   looked for in those strips of the room's length that it reaches into. */
void let_down(Laid *laid, int32_t n) {
    int32_t count[STRIPS] = {0}, *inside = malloc(sizeof(int32_t) * (size_t)(n + 1) * STRIPS);
    int64_t far = 1;
    qsort(laid, (size_t)n, sizeof(Laid), lower_first);
    for (int32_t i = 0; i < n; i++) far = most_of((int32_t)far, laid[i].at[0] + laid[i].size[0]);
    for (int32_t i = 0; i < n; i++) {
        int32_t height = 0, first = (int32_t)((int64_t)laid[i].at[0] * STRIPS / far);
        int32_t last = (int32_t)(((int64_t)laid[i].at[0] + laid[i].size[0] - 1) * STRIPS / far);
        for (int32_t s = first; s <= last; s++)
            for (int32_t k = 0; k < count[s]; k++) {
                const Laid *under = &laid[inside[s * n + k]];
                if (area_shared(&laid[i], under)) height = most_of(height, under->at[2] + under->size[2]);
            }
        laid[i].at[2] = height;
        for (int32_t s = first; s <= last; s++) inside[s * n + count[s]++] = i;
    }
    free(inside);
}
