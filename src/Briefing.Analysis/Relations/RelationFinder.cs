namespace Briefing.Analysis.Relations;

/// <summary>Finds relations of one kind. Finders keep no state: one of each serves all texts and threads.</summary>
internal abstract class RelationFinder
{
    /// <summary>Looks through the claims of a text and sets the relations that it finds.</summary>
    public abstract void Find(RelationContext context, RelationSink sink);
}
