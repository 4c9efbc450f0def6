using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Layout;

/// <summary>The frame of every page: the way to the content, the site's parts, search.</summary>
public partial class MainLayout(NavigationManager navigation)
{
    /// <summary>The page's own address, since a work page's base would lead a bare anchor to the front page.</summary>
    private Uri Address => new(navigation.Uri);

    private bool IsEditors => Address.AbsolutePath.StartsWith(Addresses.Editing, StringComparison.Ordinal);

    private bool IsAdmins => Address.AbsolutePath.StartsWith(Addresses.Administration, StringComparison.Ordinal);
}
