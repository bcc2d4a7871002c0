/* Filling one room with cargo: what the parts of the kernel share.

   A room is filled block by block. A block is a grid of one item, or two blocks joined without air: always
   a solid cuboid. What is still free is kept as the largest empty cuboids ("spaces"), which overlap one another.
   A beam search decides: it takes the space nearest a corner, tries the blocks that suit it best,
   judges every try by filling the rest greedily, and goes on from the most promising.

   The same algorithm stands beside this folder in Python (search/plain); both give the same answer to
   the same question, and tests hold them together. Lengths are whole units of the caller (millimetres,
   see rooms.py), weights whole grams; doubles rank blocks and never measure anything. Axes: 0 length,
   1 width, 2 height. */
#ifndef STOW_H
#define STOW_H
#include <stdint.h>

enum {
    MOST_KINDS = 6,             /* kinds of item in one block */
    MOST_TOUCHES = 32,          /* blocks against one face of a space that are looked at */
    MOST_SPACES = 1024,         /* spaces kept of one room */
    MOST_STOPS = 300,           /* stops that ranking tells apart */
    MOST_PUTS = 5000,           /* blocks in one room */
    MOST_UNITS_WITH_CARE = 256, /* units of one block where each is checked */
    LANES = 64                  /* blocks compared at once */
};

typedef struct {
    int32_t lo[3], hi[3];
} Cuboid;

/* One way of turning a kind of item: `size` is the room it takes, `bare` the item itself. */
typedef struct {
    int32_t kind, size[3], bare[3];
} Turn;

/* A kind of item. `tops`: something may stand on it; `bears`: grams on top of it, -1 for any. */
typedef struct {
    int32_t quantity, tops, stop;
    int64_t weight, worth, bears;
} Kind;

typedef struct {
    int32_t inner[3];
    int32_t standing;      /* 1: bases rest on floors and tops; 0: cargo may float, and is let down at the end */
    int32_t careful;       /* 1: every item of a block is checked before the block is put */
    int32_t deck[2][2];    /* the floor that bears, along 0 and 1, in bare coordinates */
    int32_t margin[2];     /* bare coordinate of coordinate 0, along 0 and 1 */
    int32_t layer, bulge;  /* heights count layer * millimetres + layers; each layer adds bulge */
    int32_t jut[2];        /* how far a block may stand out over what bears it */
    int64_t support;       /* millionths of a base that must be borne */
    int32_t n_kinds, n_turns;
    const Kind *kinds;
    const Turn *turns;
    int32_t most_blocks, most_sources;
} Cargo;

/* `axis` -1: a grid of turn `first`; else `second` joined to `first` along that axis. */
typedef struct {
    int32_t size[3], units, tops, stop;
    int64_t worth, weight;
    int32_t n_kinds, kind[MOST_KINDS], count[MOST_KINDS];
    int32_t axis, first, second, grid[3];
} Block;

/* Cargo with its blocks; `reach[a][x]` is the greatest sum of sides along a that x holds. */
typedef struct {
    Cargo cargo;
    int32_t n_blocks, has_loads, has_stops;
    Block *blocks;
    int32_t *reach[3], least[3];
} Hold;

/* How blocks are judged and spaces chosen, and how wide the beam is. */
typedef struct {
    double gamma;        /* a block of n units is worth n^-gamma as much */
    double margin;       /* a gap up to this share of a block's side still counts as touching */
    int32_t touch, use;  /* powers of the touching share and of the usable share */
    int32_t order;       /* which space is nearest: 0 sum of legs, 1 shortest leg, 2 length then height */
    int32_t width, breadth;
    int64_t most_looks;  /* 0: no limit */
    int64_t until;       /* nanoseconds of the monotonic clock */
} Rule;

/* What may go into this room, this time; most_units and most_kinds negative for any number. */
typedef struct {
    const int32_t *quantity;
    int64_t payload;
    int32_t most_units, most_kinds;
} Order;

typedef struct {
    int32_t block, at[3];
} Put;

typedef struct {
    int32_t kind, at[3], size[3];
} Laid;

typedef struct {
    int32_t below;
    int64_t area;
} Contact;

typedef struct {
    int32_t n_spaces, n_puts, n_items, n_contacts, units, kinds;
    int64_t worth, payload;
    int32_t *left;
    Cuboid *spaces, *parts; /* what is free, and the cuboid of each block put */
    Put *puts;
    Laid *items;       /* careful only: bare items, each after what bears it */
    int32_t *contact;  /* careful only: where an item's contacts begin */
    Contact *contacts; /* careful only */
    int64_t *carried;  /* careful only: grams on each item */
} State;

/* Blocks in a rule's order of liking, side by side in memory. */
typedef struct {
    int32_t n;
    double *base;
    int32_t *size[3], *block;
} Ranking;

typedef struct {
    const Hold *hold;
    Rule rule;
    Order order;
    Ranking ranking;
    int32_t most_puts, most_items, most_contacts;
    Cuboid *fresh;
    Laid *trial;
    int64_t *carried;
    int64_t looks, best;
    int32_t n_best, over;
    Put *best_puts;
    volatile const int32_t *stop;
} Search;

typedef struct {
    double score;
    int32_t block, at[3];
} Choice;

static inline int least_of(int a, int b) { return a < b ? a : b; }
static inline int most_of(int a, int b) { return a > b ? a : b; }
static inline int shared(int a0, int a1, int b0, int b1) {
    int length = least_of(a1, b1) - most_of(a0, b0);
    return length > 0 ? length : 0;
}

/* blocks.c */
void build_blocks(Hold *hold);
int32_t unfold(const Hold *hold, int32_t block, const int32_t at[3], Laid *out, int32_t n);

/* spaces.c */
void occupy(Search *q, State *s, const Cuboid *taken, int bears);
int32_t nearest_space(const Search *q, const State *s, int *corner);

/* judging.c */
void rank_blocks(Search *q);
int32_t judge(Search *q, State *s, int32_t space, int corner, int32_t most, Choice *out);

/* bearing.c */
Laid bare(const Cargo *cargo, const Laid *laid);
int bears_itself(Search *q, const State *s, int32_t block, const int32_t at[3]);
void note_items(Search *q, State *s, int32_t block, const int32_t at[3]);
void let_down(Laid *laid, int32_t n);

/* beam.c */
State *new_states(const Search *q, int32_t n);
void run_beam(Search *q, const State *start);
#endif
