using Jalon.Api;
using Jalon.Host.Workspace.Samples;

namespace Jalon.EndToEnd.Tests.RealInput;

/// <summary>One host on the sample shop, for all tests of a class.</summary>
public sealed class BoutiqueHost : IAsyncLifetime
{
    private HostedWorkspace? _workspace;

    public IJalonClient Client => _workspace!.Client;

    public async ValueTask InitializeAsync() => _workspace = await HostedWorkspace.OpenAsync(folder => SampleWorkspace.WriteTo(folder));

    public async ValueTask DisposeAsync()
    {
        if (_workspace is not null)
            await _workspace.DisposeAsync();
    }
}
