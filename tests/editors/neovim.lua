-- What a user of Neovim sees of a program with a wrong product: diagnostics, hover, hints, a fix that is applied.
-- Run as: nvim --headless --clean -l neovim.lua SERVER... -- FILE RESULT

local command, file, result = {}, nil, nil
local rest = false
for _, word in ipairs(_G.arg) do
  if word == "--" then
    rest = true
  elseif not rest then
    table.insert(command, word)
  elseif not file then
    file = word
  else
    result = word
  end
end

local patience = 20000
local seen = {}

local function wait(condition, what)
  if not vim.wait(patience, condition, 20) then
    seen.gave_up = what
    vim.fn.writefile({ vim.json.encode(seen) }, result)
    os.exit(1)
  end
end

local function request(client, method, params)
  local answer = client:request_sync(method, params, patience, 0)
  return answer and answer.result
end

vim.cmd.edit(file)
vim.bo.filetype = "python"
vim.lsp.config.shapeserver = { cmd = command, filetypes = { "python" }, root_dir = vim.fs.dirname(file) }
vim.lsp.enable("shapeserver")
wait(function() return #vim.lsp.get_clients({ bufnr = 0 }) == 1 end, "attach")
local client = vim.lsp.get_clients({ bufnr = 0 })[1]
wait(function() return client.initialized end, "initialize")
seen.encoding = client.offset_encoding
seen.pulls = client.server_capabilities.diagnosticProvider ~= nil
wait(function() return #vim.diagnostic.get(0) > 0 end, "diagnostics")
seen.diagnostics = vim.tbl_map(function(item) return { item.lnum, item.col, item.code, item.message } end, vim.diagnostic.get(0))

local at = vim.diagnostic.get(0)[1]
vim.api.nvim_win_set_cursor(0, { 3, 0 })
local here = vim.lsp.util.make_position_params(0, client.offset_encoding)
seen.hover = request(client, "textDocument/hover", here).contents.value

vim.lsp.inlay_hint.enable(true, { bufnr = 0 })
wait(function() return #vim.lsp.inlay_hint.get({ bufnr = 0 }) > 0 end, "inlay hints")
seen.hints = vim.tbl_map(function(hint)
  local label = hint.inlay_hint.label
  return type(label) == "string" and label or table.concat(vim.tbl_map(function(part) return part.value end, label))
end, vim.lsp.inlay_hint.get({ bufnr = 0 }))

vim.api.nvim_win_set_cursor(0, { at.lnum + 1, at.col })
vim.lsp.buf.code_action({ apply = true, filter = function(action) return vim.startswith(action.title, "Transpose") end })
local before = vim.api.nvim_buf_get_lines(0, 0, -1, false)
wait(function() return not vim.deep_equal(vim.api.nvim_buf_get_lines(0, 0, -1, false), before) end, "the fix")
wait(function() return #vim.diagnostic.get(0) == 0 end, "no diagnostics")
seen.text = vim.api.nvim_buf_get_lines(0, 0, -1, false)
client:stop()
wait(function() return client:is_stopped() end, "the end")
vim.fn.writefile({ vim.json.encode(seen) }, result)
os.exit(0)
