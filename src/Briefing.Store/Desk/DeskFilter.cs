namespace Briefing.Store.Desk;

/// <summary>Which articles of a reader's list to show.</summary>
public enum DeskFilter
{
    /// <summary>All: first those not read, then the others.</summary>
    All,

    /// <summary>Those not read, or changed since.</summary>
    Unread,

    /// <summary>Those starred.</summary>
    Starred,
}
