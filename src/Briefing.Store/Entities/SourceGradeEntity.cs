namespace Briefing.Store.Entities;

/// <summary>A grade that an editor gave a source; never changed. The one of the highest number holds.</summary>
internal sealed class SourceGradeEntity
{
    /// <summary>The source's name.</summary>
    public required string Name { get; set; }

    /// <summary>From 1 within the source.</summary>
    public required int Number { get; set; }

    /// <summary>A to F of the Admiralty code; F cannot be judged.</summary>
    public required string Grade { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>Who graded; none where the account is gone.</summary>
    public required Guid? AccountId { get; set; }

    /// <summary>The name of who graded.</summary>
    public required string ByName { get; set; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; set; }
}
