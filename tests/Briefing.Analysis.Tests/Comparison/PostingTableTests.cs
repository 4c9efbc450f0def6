using Briefing.Analysis.Comparison;
using CsCheck;

namespace Briefing.Analysis.Tests.Comparison;

public class PostingTableTests
{
    private const int Longest = 5;

    [Fact]
    public void Full_list_keeps_the_same_articles_in_any_order_of_adding() =>
        Gen.Shuffle(Enumerable.Range(0, 20).ToArray())
            .Sample(shuffled =>
            {
                var table = new PostingTable(Longest);
                foreach (var article in shuffled)
                {
                    table.Add(7, article, RankOf);
                }

                Assert.Equal(Enumerable.Range(0, 20).OrderBy(RankOf).Take(Longest).Order(), Listed(table, 7));
            });

    [Fact]
    public void Lists_are_kept_apart_and_shrink()
    {
        var table = new PostingTable(Longest);
        table.Add(1, 10, RankOf);
        table.Add(1, 11, RankOf);
        table.Add(2, 12, RankOf);
        table.Remove(1, 10);
        table.Remove(2, 99);
        Assert.Equal([11], Listed(table, 1));
        Assert.Equal([12], Listed(table, 2));
        table.Remove(1, 11);
        table.Remove(2, 12);
        table.Remove(3, 1);
        Assert.Empty(Listed(table, 1));
        Assert.Empty(Listed(table, 2));
        table.Add(4, 1, RankOf);
        table.Add(4, 2, RankOf);
        Assert.Equal([1, 2], Listed(table, 4));
        Assert.Empty(Listed(table, 1));
    }

    private static ulong RankOf(int article) => (ulong)(article * 7919 % 101);

    private static IEnumerable<int> Listed(PostingTable table, ulong key)
    {
        var counts = new Dictionary<int, int>();
        table.CountInto(key, 3, counts);
        Assert.All(counts.Values, count => Assert.Equal(3, count));
        return counts.Keys.Order();
    }
}
