using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Briefing.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SourceIdentities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "addressee_spans",
                table: "attributions",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "marked_source_spans",
                table: "attributions",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.CreateTable(
                name: "source_identities",
                columns: table => new
                {
                    revision_id = table.Column<long>(type: "bigint", nullable: false),
                    attribution_id = table.Column<int>(type: "integer", nullable: false),
                    actor_id = table.Column<int>(type: "integer", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    is_named = table.Column<bool>(type: "boolean", nullable: false),
                    role = table.Column<string>(type: "text", nullable: true),
                    rank = table.Column<string>(type: "text", nullable: true),
                    is_former = table.Column<bool>(type: "boolean", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: true),
                    affiliation = table.Column<string>(type: "text", nullable: true),
                    affiliation_actor_id = table.Column<int>(type: "integer", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_source_identities", x => new { x.revision_id, x.attribution_id });
                    table.ForeignKey(
                        name: "FK_source_identities_readings_revision_id",
                        column: x => x.revision_id,
                        principalTable: "readings",
                        principalColumn: "revision_id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "source_identities");

            migrationBuilder.DropColumn(name: "addressee_spans", table: "attributions");

            migrationBuilder.DropColumn(name: "marked_source_spans", table: "attributions");
        }
    }
}
