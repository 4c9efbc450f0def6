using System.Xml.Linq;
using Briefing.Store.Accounts;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Briefing.Web.Security;

/// <summary>
/// The keys that protect sessions and the secrets of accounts, in the store, for servers that share one. Keys that the data
/// folder holds from before are taken along, so that nobody is signed out.
/// </summary>
internal sealed class StoredKeys(ProtectionKeyWriter keys, IXmlRepository folder) : IXmlRepository
{
    private static readonly Caller s_caller = Caller.Process("keys");
    private bool _isFolderTaken;

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        if (!_isFolderTaken)
        {
            foreach (var element in folder.GetAllElements())
            {
                StoreElement(element, "");
            }

            _isFolderTaken = true;
        }

        return [.. keys.List(s_caller).Select(XElement.Parse)];
    }

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        var name = element.Attribute("id")?.Value is { } id ? $"{element.Name.LocalName}-{id}" : friendlyName;
        keys.Add(
            s_caller,
            string.IsNullOrEmpty(name) ? Guid.NewGuid().ToString("N") : name,
            element.ToString(SaveOptions.DisableFormatting)
        );
    }
}
