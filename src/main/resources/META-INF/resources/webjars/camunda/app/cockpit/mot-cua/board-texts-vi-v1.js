// Every word of the supervisor's board.
export default {
  title: 'Bảng theo dõi giải quyết hồ sơ',
  loading: 'Đang tải số liệu…',
  from: 'Từ ngày',
  to: 'Đến ngày',
  dayExample: 'ngày/tháng/năm',
  by: 'Xem theo',
  bys: {agency: 'Cơ quan', field: 'Lĩnh vực', procedure: 'Thủ tục', officer: 'Cán bộ'},
  agency: 'Cơ quan',
  field: 'Lĩnh vực',
  procedure: 'Thủ tục',
  all: 'Tất cả',
  show: 'Xem',
  csv: 'Tải bảng (CSV)',
  xlsx: 'Tải báo cáo 20 cột (XLSX)',
  counted: time => `Số liệu đếm đến ${time}.`,
  incomplete: 'Đang đếm lại toàn bộ hồ sơ: số liệu dưới đây chưa đủ. Hãy tải lại sau ít phút.',
  nothing: '–',
  empty: 'Không có hồ sơ nào trong kỳ.',
  total: 'Tổng cộng',
  retry: 'Thử lại',
  cards: {
    received: 'Nhận trong kỳ', ended: 'Đã kết thúc', onTimeRate: 'Tỷ lệ đúng hạn', open: 'Đang giải quyết', overdue: 'Quá hạn',
    owed: 'Nợ xin lỗi / giải trình'
  },
  percent: value => `${value} %`,
  columns: {
    name: {agency: 'Cơ quan', field: 'Lĩnh vực', procedure: 'Thủ tục', officer: 'Cán bộ'},
    carried: 'Tồn trước', received: 'Nhận trong kỳ', early: 'Sớm', onTime: 'Đúng hạn', late: 'Trễ', unmeasured: 'Không đặt hạn',
    extended: 'Gia hạn', refused: 'Từ chối', withdrawn: 'Rút, dừng', inTerm: 'Trong hạn', overdue: 'Quá hạn',
    waiting: 'Chờ bổ sung, tài chính', openUnmeasured: 'Không đặt hạn', owed: 'Nợ xin lỗi / giải trình',
    onTimeRate: 'Đúng hạn %'
  },
  groups: {resolved: 'Giải quyết', others: 'Kết thúc khác', open: 'Đang giải quyết'},
  lateOf: number => `trễ ${number}`,
  trend: 'Mười hai tháng',
  month: 'Tháng',
  monthOf: month => `Tháng ${month}`,
  ended: 'Kết thúc',
  endedLate: 'Kết thúc trễ',
  rate: 'Đúng hạn',
  oldest: 'Mười hồ sơ quá hạn lâu nhất',
  noneLate: 'Không có hồ sơ nào đang quá hạn.',
  code: 'Mã hồ sơ',
  since: 'Hẹn trả đã lỡ',
  officer: 'Cán bộ thụ lý',
  noOfficer: 'chưa giao',
  status: 'Trạng thái',
  definitions: 'Cách đếm',
  inspection: 'Kiểm tra',
  tools: {owed: 'Ai đang nợ việc gì', audit: 'Kiểm tra quá hạn', monthly: 'Danh sách tháng', index: 'Bộ chỉ số 766'},
  close: 'Đóng',
  owed: {
    none: 'Không ai nợ việc gì.',
    what: 'Việc', who: 'Người nợ', since: 'Từ lúc', due: 'Phải xong', group: 'cả nhóm',
    kinds: {
      ANSWER: 'Trả lời có kịp không', DECISION: 'Quyết định hẹn lại', APOLOGY: 'Ký văn bản xin lỗi', EXPLANATION: 'Giải trình',
      CONCLUSION: 'Kết luận giải trình', NOTICE: 'Ký thông báo quá hạn hẹn lại', FOLLOW_UP: 'Theo dõi quá hạn hẹn lại'
    }
  },
  audit: {
    clean: (checked, time) => `Đã kiểm tra ${checked} hồ sơ lúc ${time}: không có gì sai.`,
    found: (checked, total) => `Đã kiểm tra ${checked} hồ sơ: ${total} điều sai.`,
    notAllowed: 'Kiểm tra toàn hệ thống dành cho kiểm soát thủ tục hành chính.',
    wrong: 'Điều sai', cure: 'Cách xử lý'
  },
  monthly: {
    pdf: 'Mở danh sách (PDF)', csv: 'Tải danh sách (CSV)',
    counts: (considered, late, share) => `Đã xét ${considered} hồ sơ, quá hạn ${late} (${share} %).`,
    agencies: 'Cơ quan để quá hạn', considered: 'Đã xét', late: 'Quá hạn', share: 'Tỷ lệ %'
  },
  index: {
    known: (points, of) => `${points} / ${of} điểm đã biết`,
    group: 'Nhóm, chỉ tiêu', ratio: 'Tỷ lệ', score: 'Điểm', max: 'Tối đa', unknown: 'chưa biết',
    of: (part, whole) => `${part} / ${whole}`, csv: 'Tải bộ chỉ số (CSV)', none: 'Không có hồ sơ nào trong tháng.'
  }
};
