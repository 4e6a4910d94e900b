using Jalon.Compilers.CSharp;
using Jalon.Host.Execution;
using Jalon.Host.Questions;
using Jalon.Host.Store;
using Jalon.Host.Workspace;

namespace Jalon.Host.Server;

/// <summary>What the endpoints of one host ask.</summary>
internal sealed record Rooms(OpenWorkspace Workspace, IRunStore Store, Runner Runner, CSharpCompiler Compiler, IClock Clock)
{
    public RunBook Book { get; } = new(Workspace, Store, Runner);

    public CampaignFiles Files { get; } = new(Workspace, Store, Clock);

    /// <summary>What changes a campaign as a whole is done one at a time.</summary>
    public Turns Turns { get; } = new();
}
