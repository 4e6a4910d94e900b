using Jalon.Compilers.CSharp;
using Jalon.Host.Campaigns;
using Jalon.Host.Execution;
using Jalon.Host.Questions;
using Jalon.Host.Store;
using Jalon.Host.Workspace;

namespace Jalon.Host.Server;

/// <summary>What the endpoints of one host ask.</summary>
internal sealed record Rooms(OpenWorkspace Workspace, IRunStore Store, Runner Runner, Lease Lease, CSharpCompiler Compiler, IClock Clock)
{
    public RunBook Book { get; } = new(Workspace, Store, Runner);

    public CampaignBook Campaigns { get; } = new(Workspace, Store);

    public CampaignLife Life { get; } = new(Workspace, Store, Runner, Lease, Clock);

    public Bulk Bulk => new(Life, Campaigns, Book, new CampaignSelection(Compiler, Clock, Workspace.Zone), Clock);

    public Reaching Reaching => new(Book, Life, Clock);

    public Comparison Comparison => new(Workspace, Store, Clock);

    public History History { get; } = new(Workspace, Store);
}
