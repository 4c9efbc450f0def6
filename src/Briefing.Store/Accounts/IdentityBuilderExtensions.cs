using Briefing.Store.Providers;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Store.Accounts;

/// <summary>Ties ASP.NET Core Identity to the store.</summary>
public static class IdentityBuilderExtensions
{
    /// <summary>
    /// Keeps accounts in the store, on behalf of the scope's <see cref="CallerContext"/>. The application registers an
    /// <see cref="IPersonalDataProtector"/>, which enciphers the keys of authenticator apps and the recovery codes.
    /// </summary>
    /// <param name="builder">Identity.</param>
    public static IdentityBuilder AddBriefingAccountStore(this IdentityBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddScoped<CallerContext>();
        builder.Services.AddScoped<IUserStore<Account>>(services => new AccountStore(
            services.GetRequiredService<IStoreProvider>(),
            services.GetRequiredService<CallerContext>(),
            services.GetRequiredService<IPersonalDataProtector>(),
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<IdentityErrorDescriber>()
        ));
        return builder;
    }
}
