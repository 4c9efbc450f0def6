namespace Briefing.Store.Reading;

/// <summary>Where an article lives outside the store.</summary>
public enum ArticleOrigin
{
    /// <summary>In the folder of the articles: it is withdrawn when its file is gone.</summary>
    Folder,

    /// <summary>Nowhere: somebody uploaded, pasted or fetched it.</summary>
    Desk,
}
