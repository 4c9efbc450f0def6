using System.Collections.Immutable;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations;

/// <summary>Takes the relations that finders find: each pair of claims stands in one at most, the first that is found.</summary>
internal sealed class RelationSink
{
    private readonly ImmutableArray<RelationFinding>.Builder _findings =
        ImmutableArray.CreateBuilder<RelationFinding>();
    private readonly HashSet<(int, int)> _related = [];

    /// <summary>What was found so far, in the order in which it was found.</summary>
    public ImmutableArray<RelationFinding> Findings => _findings.ToImmutable();

    /// <summary>Whether two claims stand in a relation already.</summary>
    public bool AreRelated(Claim one, Claim other) => _related.Contains(Pair(one, other));

    /// <summary>Sets a relation between two claims unless they stand in one already.</summary>
    /// <param name="from">The claim that stands in the relation.</param>
    /// <param name="to">The claim that it points at.</param>
    /// <param name="type">The relation.</param>
    /// <param name="subtype">A finer word.</param>
    /// <param name="why">One sentence of reason, which quotes the evidence.</param>
    /// <param name="evidence">The words that show it; not empty.</param>
    public void Relate(
        Claim from,
        Claim to,
        RelationType type,
        string subtype,
        string why,
        ImmutableArray<TextSpan> evidence
    )
    {
        if (from.Id != to.Id && _related.Add(Pair(from, to)))
        {
            _findings.Add(new RelationFinding(new ClaimRelation(from.Id, to.Id, type, subtype, why), evidence));
        }
    }

    private static (int, int) Pair(Claim one, Claim other) => (Math.Min(one.Id, other.Id), Math.Max(one.Id, other.Id));
}
