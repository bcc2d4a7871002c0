/* The search: states side by side, each tried with its best blocks and judged by a greedy end. */
#define _POSIX_C_SOURCE 199309L
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "stow.h"

/* A state with one more block: what greedy filling made of it, and how to make it again. */
typedef struct {
    int64_t reached, worth;
    int32_t number, parent;
    Choice choice;
} Child;

static int is_over(Search *q) {
    struct timespec t;
    if (q->over) return 1;
    clock_gettime(CLOCK_MONOTONIC, &t);
    int64_t now = (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
    q->over = *q->stop || now >= q->rule.until;
    return q->over;
}

static size_t in_lines(size_t bytes) { return (bytes + 63) & ~(size_t)63; }

State *new_states(const Search *q, int32_t n) {
    size_t spaces = in_lines(sizeof(Cuboid) * MOST_SPACES), parts = in_lines(sizeof(Cuboid) * (size_t)q->most_puts);
    size_t puts = in_lines(sizeof(Put) * (size_t)q->most_puts), left = in_lines(sizeof(int32_t) * (size_t)q->hold->cargo.n_kinds);
    size_t items = in_lines(sizeof(Laid) * (size_t)q->most_items), contact = in_lines(sizeof(int32_t) * (size_t)(q->most_items + 1));
    size_t contacts = in_lines(sizeof(Contact) * (size_t)q->most_contacts), carried = in_lines(sizeof(int64_t) * (size_t)q->most_items);
    size_t heads = in_lines(sizeof(State) * (size_t)n), one = spaces + parts + puts + left + items + contact + contacts + carried;
    char *at = calloc(1, heads + one * (size_t)n);
    State *states = (State *)at;
    at += heads;
    for (int32_t i = 0; i < n; i++) {
        states[i].spaces = (Cuboid *)at, at += spaces;
        states[i].parts = (Cuboid *)at, at += parts;
        states[i].puts = (Put *)at, at += puts;
        states[i].left = (int32_t *)at, at += left;
        states[i].items = (Laid *)at, at += items;
        states[i].contact = (int32_t *)at, at += contact;
        states[i].contacts = (Contact *)at, at += contacts;
        states[i].carried = (int64_t *)at, at += carried;
    }
    return states;
}

static void copy_state(const Search *q, State *to, const State *from) {
    State own = *to;
    *to = *from;
    to->spaces = own.spaces, to->parts = own.parts, to->puts = own.puts, to->left = own.left;
    to->items = own.items, to->contact = own.contact, to->contacts = own.contacts, to->carried = own.carried;
    memcpy(to->left, from->left, sizeof(int32_t) * (size_t)q->hold->cargo.n_kinds);
    memcpy(to->spaces, from->spaces, sizeof(Cuboid) * (size_t)from->n_spaces);
    memcpy(to->parts, from->parts, sizeof(Cuboid) * (size_t)from->n_puts);
    memcpy(to->puts, from->puts, sizeof(Put) * (size_t)from->n_puts);
    if (!q->hold->cargo.careful) return;
    memcpy(to->items, from->items, sizeof(Laid) * (size_t)from->n_items);
    memcpy(to->contact, from->contact, sizeof(int32_t) * (size_t)(from->n_items + 1));
    memcpy(to->contacts, from->contacts, sizeof(Contact) * (size_t)from->n_contacts);
    memcpy(to->carried, from->carried, sizeof(int64_t) * (size_t)from->n_items);
}

static void put(Search *q, State *s, const Choice *choice) {
    const Block *b = &q->hold->blocks[choice->block];
    for (int32_t k = 0; k < b->n_kinds; k++) {
        s->kinds += s->left[b->kind[k]] == q->order.quantity[b->kind[k]];
        s->left[b->kind[k]] -= b->count[k];
    }
    s->payload -= b->weight;
    s->worth += b->worth;
    s->units += b->units;
    Cuboid *taken = &s->parts[s->n_puts];
    Put *done = &s->puts[s->n_puts++];
    done->block = choice->block;
    for (int a = 0; a < 3; a++) {
        done->at[a] = taken->lo[a] = choice->at[a];
        taken->hi[a] = choice->at[a] + b->size[a];
    }
    if (q->hold->cargo.careful) note_items(q, s, choice->block, choice->at);
    occupy(q, s, taken, b->tops);
}

/* The best blocks for the nearest space that takes any; spaces that take none are given up. */
static int32_t best_next(Search *q, State *s, int32_t most, Choice *out) {
    int corner = 0;
    while (s->n_spaces && s->n_puts < q->most_puts) {
        int32_t space = nearest_space(q, s, &corner), found = judge(q, s, space, corner, most, out);
        if (found) return found;
        s->spaces[space] = s->spaces[--s->n_spaces];
    }
    return 0;
}

static void fill_greedily(Search *q, State *s) {
    Choice choice;
    while (!is_over(q) && best_next(q, s, 1, &choice)) put(q, s, &choice);
    q->looks++;
    if (q->rule.most_looks && q->looks >= q->rule.most_looks) q->over = 1;
    if (s->worth <= q->best) return;
    q->best = s->worth;
    q->n_best = s->n_puts;
    memcpy(q->best_puts, s->puts, sizeof(Put) * (size_t)s->n_puts);
}

static int more_reached(const void *x, const void *y) {
    const Child *a = x, *b = y;
    if (a->reached != b->reached) return a->reached > b->reached ? -1 : 1;
    return a->number - b->number;
}

/* Children that reach the same by the same volume are taken for one. */
static int is_double(const Child *children, int32_t i) {
    for (int32_t j = i - 1; j >= 0 && children[j].reached == children[i].reached; j--)
        if (children[j].worth == children[i].worth) return 1;
    return 0;
}

static int32_t try_blocks(Search *q, State *s, int32_t parent, State *trial, Choice *choices, Child *children, int32_t n) {
    int32_t found = best_next(q, s, q->rule.breadth, choices);
    for (int32_t i = 0; i < found && !is_over(q); i++) {
        copy_state(q, trial, s);
        put(q, trial, &choices[i]);
        children[n] = (Child){.worth = trial->worth, .number = n, .parent = parent, .choice = choices[i]};
        fill_greedily(q, trial);
        children[n++].reached = trial->worth;
    }
    return n;
}

void run_beam(Search *q, const State *start) {
    int32_t width = q->rule.width, breadth = q->rule.breadth, n = 1;
    State *now = new_states(q, width), *next = new_states(q, width), *trial = new_states(q, 1);
    Child *children = malloc(sizeof(Child) * (size_t)width * (size_t)breadth);
    Choice *choices = malloc(sizeof(Choice) * (size_t)breadth);
    copy_state(q, &now[0], start);
    while (n && !q->over) {
        int32_t tried = 0, chosen = 0;
        for (int32_t i = 0; i < n && !q->over; i++) tried = try_blocks(q, &now[i], i, trial, choices, children, tried);
        qsort(children, (size_t)tried, sizeof(Child), more_reached);
        for (int32_t i = 0; i < tried && chosen < width && !q->over; i++) {
            if (is_double(children, i)) continue;
            copy_state(q, &next[chosen], &now[children[i].parent]);
            put(q, &next[chosen++], &children[i].choice);
        }
        State *swap = now;
        now = next, next = swap, n = chosen;
    }
    free(now), free(next), free(trial), free(children), free(choices);
}
