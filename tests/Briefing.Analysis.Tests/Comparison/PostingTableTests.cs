using Briefing.Analysis.Comparison;
using CsCheck;

namespace Briefing.Analysis.Tests.Comparison;

public class PostingTableTests
{
    private const int Aside = 3;

    [Fact]
    public void Long_list_gives_those_around_a_place_in_any_order_of_adding() =>
        Gen.Shuffle(Enumerable.Range(0, 20).ToArray())
            .Sample(shuffled =>
            {
                var table = new PostingTable(PlaceOf);
                foreach (var article in shuffled)
                {
                    table.Add(7, article);
                }

                var around = Enumerable.Range(0, 20).OrderBy(PlaceOf).ToList();
                var from = around.FindIndex(article => PlaceOf(article) >= 50);
                Assert.Equal(around.GetRange(from - Aside, 2 * Aside).Order(), Listed(table, 7, 50));
            });

    [Fact]
    public void List_of_many_blocks_gives_those_around_any_place_while_it_grows_and_shrinks() =>
        Gen.Select(Gen.Int[0, 999].Array[0, 1000], Gen.Int[0, 999].Array[0, 1000], Gen.Int[-1, 1001])
            .Sample(
                (added, removed, place) =>
                {
                    var table = new PostingTable(article => article / 2);
                    foreach (var article in added.Distinct())
                    {
                        table.Add(7, article);
                    }

                    foreach (var article in removed)
                    {
                        table.Remove(7, article);
                    }

                    var left = added.Distinct().Except(removed).Order().ToList();
                    var from = left.FindIndex(article => article / 2 >= place) is var at and >= 0 ? at : left.Count;
                    var start = Math.Max(0, from - Aside);
                    Assert.Equal(
                        left.GetRange(start, Math.Min(left.Count, from + Aside) - start),
                        Listed(table, 7, place)
                    );
                },
                iter: 300
            );

    [Fact]
    public void Lists_are_kept_apart_and_shrink()
    {
        var table = new PostingTable(PlaceOf);
        table.Add(1, 10);
        table.Add(1, 11);
        table.Add(2, 12);
        table.Remove(1, 10);
        table.Remove(2, 99);
        Assert.Equal([11], Listed(table, 1));
        Assert.Equal([12], Listed(table, 2));
        table.Remove(1, 11);
        table.Remove(2, 12);
        table.Remove(3, 1);
        Assert.Empty(Listed(table, 1));
        Assert.Empty(Listed(table, 2));
        table.Add(4, 1);
        table.Add(4, 2);
        Assert.Equal([1, 2], Listed(table, 4));
        Assert.Empty(Listed(table, 1));
    }

    private static long PlaceOf(int article) => article * 7919 % 101;

    private static IEnumerable<int> Listed(PostingTable table, long key, long place = 0)
    {
        // Two keys make a candidate, so the list is counted for two; places this near are of one time.
        var tally = new CandidateTally(0);
        table.CountInto([key], place, Aside, tally);
        table.CountInto([key], place, Aside, tally);
        return tally.Choose(own: -1).Select(article => (int)article).Order();
    }
}
